/// What a browser that runs scripts may add. Nothing on a page needs it.
enum PageScript {
  static let text = """
    'use strict';
    (() => {
      const zh = document.documentElement.lang.startsWith('zh');
      const all = (selector) => [...document.querySelectorAll(selector)];

      // Today, by the reader's own calendar.
      const now = new Date();
      const pad = (number) => String(number).padStart(2, '0');
      const today = [now.getFullYear(), pad(now.getMonth() + 1), pad(now.getDate())].join('-');
      for (const day of all('td[data-day="' + today + '"]')) {
        day.classList.add('now');
        day.setAttribute('aria-current', 'date');
      }
      const monday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (now.getDay() + 6) % 7);
      // The first page was made for a week; in another one it shows that one's days.
      const weeks = document.getElementById('weeks');
      const dayText = (date) => [
        date.getFullYear(), pad(date.getMonth() + 1), pad(date.getDate())].join('-');
      const later = (days) => new Date(
        monday.getFullYear(), monday.getMonth(), monday.getDate() + days);
      const isOther = weeks && weeks.dataset.monday !== dayText(monday)
        && weeks.dataset.first <= today && today <= weeks.dataset.last;
      if (isOther) {
        window.showDays = ({heads, lines, none, later: further}) => {
          const make = (tag, className, html) => {
            const made = document.createElement(tag);
            if (className) made.className = className;
            if (html) made.innerHTML = html;
            return made;
          };
          const list = (found) => make('ul', 'acts', found.map((one) => one.line).join(''));
          const day = (date, found, mark) => {
            const section = make('section', mark ? 'day today' : 'day');
            section.append(make('h3', '', (mark ? '<em>' + mark + '</em> ' : '') + (heads[date] || date)));
            section.append(found.length ? list(found) : make('p', 'none', none));
            return section;
          };
          const days = (found) => [...new Set(found.map((one) => one.from))]
            .map((date) => day(date, found.filter((one) => one.from === date)));
          const names = zh ? ['本周', '下周'] : ['This week', 'Next week'];
          const short = (date) => new Intl.DateTimeFormat(
            zh ? 'zh-CN' : 'en-GB', {month: zh ? 'long' : 'short', day: 'numeric'}).format(date);
          const week = (index) => {
            const section = make('section', 'week', '<h2>' + names[index] + ' <small>'
              + short(later(7 * index)) + '–' + short(later(7 * index + 6)) + '</small></h2>');
            weeks.append(section);
            return section;
          };
          const sunday = dayText(later(6));
          const [first, last] = [dayText(later(7)), dayText(later(13))];
          const isOn = (one) => one.from <= today && one.to >= today;
          const rest = lines.filter((one) => one.from > today && one.from <= sunday);
          const next = lines.filter((one) => one.from >= first && one.from <= last);
          weeks.replaceChildren();
          const now = lines.filter(isOn);
          week(0).append(day(today, now, zh ? '今天' : 'Today'), ...days(rest));
          if (next.length) week(1).append(...days(next));
          const after = lines.filter((one) => one.from > last).slice(0, 12);
          if (now.length + rest.length + next.length < 4 && after.length) {
            const section = make('section', 'week', '<h2>' + further + '</h2>');
            section.append(...days(after));
            weeks.append(section);
          }
        };
        const script = document.createElement('script');
        script.src = 'days.js';
        document.head.append(script);
      }
      if (document.body.classList.contains('now') && !isOther) {
        for (const word of all('[data-week]')) {
          const [year, month, day] = word.dataset.week.split('-').map(Number);
          const weeks = Math.round((new Date(year, month - 1, day) - monday) / 604800000);
          const words = zh ? ['本周', '下周'] : ['This week', 'Next week'];
          word.textContent = words[weeks] || '';
        }
        for (const day of all('.day[data-day]')) {
          const isToday = day.dataset.day === today;
          const mark = day.querySelector('h3 > em');
          if (mark && !isToday) {
            mark.remove();
            day.classList.remove('today');
            if (day.querySelector('.none')) day.remove();
          }
          if (isToday && !mark) {
            const em = document.createElement('em');
            em.textContent = zh ? '今天' : 'Today';
            day.querySelector('h3').prepend(em, ' ');
            day.classList.add('today');
          }
        }
      }

      // Copy what can be selected anyway.
      const say = (link, words) => {
        const before = link.textContent;
        link.textContent = words;
        setTimeout(() => { link.textContent = before; }, 2000);
      };
      for (const link of all('[data-copy]')) {
        link.setAttribute('role', 'button');
        link.addEventListener('click', (event) => {
          const source = document.getElementById(link.dataset.copy);
          const done = () => say(link, zh ? '已复制' : 'Copied');
          const select = () => {
            getSelection().selectAllChildren(source);
            if (document.execCommand('copy')) done();
          };
          event.preventDefault();
          if (navigator.clipboard) {
            navigator.clipboard.writeText(source.textContent).then(done, select);
          } else {
            select();
          }
        });
      }

      // WeChat opens no calendar files: there the hint stands out.
      if (/MicroMessenger/i.test(navigator.userAgent)) {
        for (const hint of all('.wechat')) hint.classList.add('notice');
      }

      // A search above the list.
      const list = document.querySelector('.list');
      if (list) {
        const form = document.createElement('p');
        form.className = 'search';
        const label = document.createElement('label');
        label.textContent = zh ? '搜索：' : 'Search: ';
        const field = document.createElement('input');
        field.type = 'search';
        field.placeholder = zh ? '区县、活动、场地、月日' : 'district, activity, venue, date';
        const count = document.createElement('span');
        count.setAttribute('role', 'status');
        label.append(field);
        form.append(label, count);
        list.parentElement.before(form);
        const rows = [...list.tBodies[0].rows].map((row) => [row, row.textContent.toLowerCase()]);
        field.addEventListener('input', () => {
          const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
          let shown = 0;
          for (const [row, text] of rows) {
            row.hidden = !words.every((word) => text.includes(word));
            if (!row.hidden) shown += 1;
          }
          count.textContent = words.length ? (zh ? shown + ' 场' : shown + ' found') : '';
        });
      }

      // A poster as PNG, which WeChat can send on, where the browser lets a page draw its own picture.
      const picture = document.querySelector('#poster img');
      if (picture && location.protocol.startsWith('http')) {
        const button = document.createElement('a');
        button.className = 'button';
        button.href = picture.src;
        button.textContent = zh ? '保存海报图片（PNG）' : 'Save the poster as PNG';
        button.addEventListener('click', (event) => {
          event.preventDefault();
          const image = new Image();
          image.onload = () => {
            const canvas = document.createElement('canvas');
            canvas.width = 900;
            canvas.height = 1350;
            canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
            canvas.toBlob((blob) => {
              const link = document.createElement('a');
              link.href = URL.createObjectURL(blob);
              link.download = document.title + '.png';
              link.click();
            });
          };
          image.src = picture.src;
        });
        document.getElementById('poster').after(button);
      }
    })();

    """
}
