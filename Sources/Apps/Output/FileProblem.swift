public import Diagnostics
import Glibc

/// The world said no: a file or folder that could not be read or written, and why.
///
/// The command line ends with status 74 on it.
public struct FileProblem: Error, Hashable, Sendable {
  /// The path as it was given.
  public let path: String
  /// `errno` of the call that failed.
  public let code: Int32

  public init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// One sentence that names the file and the reason.
  public var message: Text {
    Text(zh: "“\(path)”：\(reason.zh)", en: "'\(path)': \(reason.en)")
  }

  /// The reason alone.
  public var reason: Text {
    switch code {
    case ENOENT: Text(zh: "没有这个文件或目录", en: "no such file or directory")
    case EACCES, EPERM: Text(zh: "没有权限", en: "permission denied")
    case ENOSPC: Text(zh: "磁盘已满", en: "no space left on the disk")
    case EDQUOT: Text(zh: "磁盘配额已用完", en: "the disk quota is used up")
    case EROFS: Text(zh: "文件系统是只读的", en: "the file system is read-only")
    case EFBIG: Text(zh: "文件超过了允许的大小", en: "the file would exceed the size allowed")
    case EISDIR: Text(zh: "这是一个目录", en: "this is a directory")
    case ENOTDIR: Text(zh: "路径中有一段不是目录", en: "a part of the path is not a directory")
    case EEXIST, ENOTEMPTY: Text(zh: "已经存在", en: "it exists already")
    case ENAMETOOLONG: Text(zh: "名称太长", en: "the name is too long")
    case ELOOP: Text(zh: "符号链接绕成了圈", en: "too many symbolic links")
    case EMFILE, ENFILE: Text(zh: "打开的文件太多", en: "too many open files")
    case ENOMEM: Text(zh: "内存不足", en: "not enough memory")
    case EBUSY: Text(zh: "正被占用，或是挂载点", en: "it is in use, or a mount point")
    case EXDEV: Text(zh: "在另一个文件系统上", en: "it is on another file system")
    case EIO: Text(zh: "磁盘读写出错", en: "the disk failed")
    default: Text(zh: "系统错误 \(code)", en: "system error \(code)")
    }
  }
}
