// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr auto newerVersion = "made by a newer version"_L1;
constexpr auto otherComputer = "accepted on another computer"_L1;
constexpr auto rebuilt = "set aside as "_L1; // before the file
constexpr auto readOnly = ": read-only"_L1;  // after the folder
constexpr auto gone = ": no longer there"_L1;
constexpr auto replaced = ": replaced by another one"_L1;
constexpr auto belongs = " (it belongs to "_L1;
constexpr auto locked = "database is locked"_L1;
constexpr auto link = ": a symbolic link"_L1;
constexpr auto notPlain = ": no plain file"_L1;
constexpr auto notFolder = ": no folder"_L1;
constexpr auto foreign = ": not of this program"_L1;
constexpr auto openToOthers = ", open to other users"_L1;
constexpr auto relative = ": not an absolute path"_L1;
constexpr auto tooLong = ": the path is too long"_L1;
constexpr auto noService = "no such service"_L1;
constexpr auto noFolder = "no home folder of this user is known"_L1;

struct SystemText
{
    QLatin1StringView words;
    StorageProblem problem;
};

// SQLite's texts for its result codes (sqlite3_errstr), and the system's.
constexpr SystemText systemTexts[] = {
    {"database or disk is full"_L1, StorageProblem::Full},
    {"No space left on device"_L1, StorageProblem::Full},
    {"Disk quota exceeded"_L1, StorageProblem::Full},
    {"There is not enough space on the disk"_L1, StorageProblem::Full},
    {locked, StorageProblem::Locked},
    {"database table is locked"_L1, StorageProblem::Locked},
    {"attempt to write a readonly database"_L1, StorageProblem::ReadOnly},
    {"Read-only file system"_L1, StorageProblem::ReadOnly},
    {"File name too long"_L1, StorageProblem::TooLong},
    {"The filename or extension is too long"_L1, StorageProblem::TooLong},
};

} // namespace

Error storageError(StorageProblem problem, const QString &subject)
{
    Error error;
    error.code = ErrorCode::StorageFailed;
    switch (problem) {
    case StorageProblem::Full:
        error.detail = systemTexts[0].words;
        break;
    case StorageProblem::Locked:
        error.detail = locked;
        break;
    case StorageProblem::ReadOnly:
        error.detail = subject + readOnly;
        break;
    case StorageProblem::NewerVersion:
        error.detail = newerVersion;
        break;
    case StorageProblem::Rebuilt:
        error.detail = rebuilt + subject;
        break;
    case StorageProblem::OtherComputer:
        error.detail = otherComputer;
        break;
    case StorageProblem::Gone:
        error.detail = subject + gone;
        break;
    case StorageProblem::Replaced:
        error.detail = subject + replaced;
        break;
    case StorageProblem::Link:
        error.detail = subject + link;
        break;
    case StorageProblem::NotPlain:
        error.detail = subject + notPlain;
        break;
    case StorageProblem::NotFolder:
        error.detail = subject + notFolder;
        break;
    case StorageProblem::Foreign:
        error.detail = subject + foreign;
        break;
    case StorageProblem::OpenFolder:
        error.detail = subject + openToOthers;
        break;
    case StorageProblem::NoFolder:
        error.detail = noFolder;
        break;
    case StorageProblem::NoService:
        error.detail = noService;
        break;
    case StorageProblem::RelativeFolder:
        error.detail = subject + relative;
        break;
    case StorageProblem::TooLong:
        error.detail = subject + tooLong;
        break;
    case StorageProblem::Denied:
    case StorageProblem::None:
        error.detail = subject;
        break;
    }
    return error;
}

QString belongsTo(const QString &owner)
{
    return belongs + owner + u')';
}

StorageProblem storageProblem(const Error &error)
{
    if (error.code != ErrorCode::StorageFailed) {
        return StorageProblem::None;
    }
    const QString &detail = error.detail;
    if (detail == newerVersion) {
        return StorageProblem::NewerVersion;
    }
    if (detail == otherComputer) {
        return StorageProblem::OtherComputer;
    }
    if (detail.startsWith(rebuilt)) {
        return StorageProblem::Rebuilt;
    }
    if (detail == noFolder) {
        return StorageProblem::NoFolder;
    }
    if (detail == noService) {
        return StorageProblem::NoService;
    }
    constexpr SystemText endings[] = {{gone, StorageProblem::Gone},
                                      {replaced, StorageProblem::Replaced},
                                      {link, StorageProblem::Link},
                                      {notPlain, StorageProblem::NotPlain},
                                      {notFolder, StorageProblem::NotFolder},
                                      {foreign, StorageProblem::Foreign},
                                      {relative, StorageProblem::RelativeFolder},
                                      {tooLong, StorageProblem::TooLong},
                                      {openToOthers, StorageProblem::OpenFolder}};
    for (const SystemText &ending : endings) {
        if (detail.endsWith(ending.words)) {
            return ending.problem;
        }
    }
    if (detail.contains(belongs) && !detail.endsWith(readOnly)) {
        return StorageProblem::Denied;
    }
    for (const SystemText &text : systemTexts) {
        if (detail.contains(text.words, Qt::CaseInsensitive)) {
            return text.problem;
        }
    }
    return detail.endsWith(readOnly) ? StorageProblem::ReadOnly : StorageProblem::None;
}

bool isDisplaced(const Error &error)
{
    const StorageProblem problem = storageProblem(error);
    return problem == StorageProblem::Gone || problem == StorageProblem::Replaced;
}

} // namespace license
