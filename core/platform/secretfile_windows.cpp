// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/accesslist_windows.h"
#include "core/platform/platform.h"
#include "core/platform/secretfile.h"

#include <QDir>
#include <QFileInfo>

namespace license::platform {

using namespace Qt::StringLiterals;
using namespace windows;

namespace {

Error refused(const QString &why)
{
    return Error{.code = ErrorCode::CredentialsMissing, .detail = why};
}

Error notRegular()
{
    return refused(u"is not a regular file: name a file that holds only the token"_s);
}

/// A file that closes itself. It opens a link itself, not the target.
class Opened
{
public:
    explicit Opened(const QString &path)
        : m_handle(CreateFileW(QDir::toNativeSeparators(path).toStdWString().c_str(), GENERIC_READ | READ_CONTROL,
                               FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
                               FILE_FLAG_OPEN_REPARSE_POINT, nullptr))
        , m_reason(m_handle == INVALID_HANDLE_VALUE ? GetLastError() : ERROR_SUCCESS)
    {}
    Opened(const Opened &) = delete;
    Opened &operator=(const Opened &) = delete;
    ~Opened()
    {
        if (m_handle != INVALID_HANDLE_VALUE) {
            CloseHandle(m_handle);
        }
    }

    HANDLE handle() const { return m_handle; }
    DWORD reason() const { return m_reason; }

private:
    const HANDLE m_handle;
    const DWORD m_reason;
};

Error notOpened(const QString &path, DWORD reason)
{
    switch (reason) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_INVALID_NAME:
        return refused(u"does not exist: create it with only the token in it, readable only by its owner"_s);
    case ERROR_ACCESS_DENIED:
        return QFileInfo(path).isDir() ? notRegular()
                                       : refused(u"cannot be read: it must belong to the user who runs this program"_s);
    default:
        return refused(u"cannot be read: %1"_s.arg(qt_error_string(static_cast<int>(reason))));
    }
}

std::optional<Error> wrongKind(HANDLE file)
{
    BY_HANDLE_FILE_INFORMATION facts;
    if (GetFileType(file) != FILE_TYPE_DISK || !GetFileInformationByHandle(file, &facts) ||
        (facts.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0) {
        return notRegular();
    }
    if ((facts.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0) {
        return refused(u"is a symbolic link: name the file itself"_s);
    }
    return std::nullopt;
}

std::optional<Error> openToOthers(HANDLE file)
{
    const QByteArray user = currentUser();
    PSID owner = nullptr;
    PACL list = nullptr;
    Local<PSECURITY_DESCRIPTOR> descriptor;
    if (user.isEmpty() || GetSecurityInfo(file, SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION,
                                          &owner, nullptr, &list, nullptr, descriptor.out()) != ERROR_SUCCESS) {
        return refused(u"cannot be read: its access list is unknown"_s);
    }
    if (!isTrusted(owner, sidOf(user))) {
        return refused(u"belongs to another user: it must belong to the user who runs this program, or to "
                       u"administrators"_s);
    }
    if (isOpenToOthers(list, sidOf(user), owner)) {
        return refused(u"can be read or changed by group or others: make it readable only by its owner (%1)"_s.arg(
            ownerOnlyCommand()));
    }
    return std::nullopt;
}

} // namespace

Result<QByteArray> readSecretFile(const QString &path, qsizetype most, const QString &)
{
    const Opened file(path);
    if (file.reason() != ERROR_SUCCESS) {
        return notOpened(path, file.reason());
    }
    if (const auto problem = wrongKind(file.handle())) {
        return *problem;
    }
    if (const auto problem = openToOthers(file.handle())) {
        return *problem;
    }
    QByteArray bytes(most, Qt::Uninitialized);
    DWORD size = 0;
    if (!ReadFile(file.handle(), bytes.data(), static_cast<DWORD>(most), &size, nullptr)) {
        return notOpened(path, GetLastError());
    }
    bytes.truncate(static_cast<qsizetype>(size));
    return bytes;
}

} // namespace license::platform
