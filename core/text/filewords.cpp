// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/filewords.h"

#include "core/domain/storageproblem.h"
#include "core/text/sanitize.h"
#include "core/text/translate.h"

namespace license::text {

using namespace Qt::StringLiterals;

QString fileCause(const Error &error, const QString &path)
{
    QString detail = error.detail;
    if (detail.startsWith(path + u": "_s)) {
        detail.remove(0, path.size() + 2);
    }
    switch (storageProblem(error)) {
    case StorageProblem::Full:
        return Words::tr("the disk is full. Free some space, or choose another place");
    case StorageProblem::ReadOnly:
        return Words::tr("this place cannot be written. Choose another one");
    case StorageProblem::Denied:
        //: %1 is a technical finding, such as "/srv: Permission denied (it belongs to root)"
        return Words::tr("it or its folder belongs to another user. Choose another place (%1)").arg(plain(detail));
    case StorageProblem::Link:
        return Words::tr("its symbolic links form a loop. Choose another name");
    case StorageProblem::NotPlain:
        return Words::tr("it is a device, a pipe or the like, not a file, and is not replaced. Choose another name");
    case StorageProblem::NotFolder:
        return Words::tr("a part of its path is no folder. Choose another place");
    case StorageProblem::TooLong:
        return Words::tr("its name or path is too long. Choose a shorter one");
    case StorageProblem::Locked:
    case StorageProblem::NewerVersion:
    case StorageProblem::Rebuilt:
    case StorageProblem::OtherComputer:
    case StorageProblem::Foreign:
    case StorageProblem::OpenFolder:
    case StorageProblem::NoFolder:
    case StorageProblem::Gone:
    case StorageProblem::Replaced:
    case StorageProblem::RelativeFolder:
    case StorageProblem::NoService:
    case StorageProblem::None:
        break;
    }
    return plain(detail);
}

} // namespace license::text
