// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/filewords.h"

#include "core/domain/storageproblem.h"
#include "core/text/translate.h"
#include "core/text/words.h"

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
        return Words::tr("no space is left there. Free some, or choose another place");
    case StorageProblem::ReadOnly:
        return Words::tr("nothing can be written there. Choose another place");
    case StorageProblem::Denied:
        //: %1 is a technical finding, such as "/srv: Permission denied (it belongs to root)"
        return Words::tr("it or its folder belongs to another user. Choose another place (%1)").arg(plain(detail));
    case StorageProblem::Link:
        return Words::tr("its links lead in a circle. Choose another name");
    case StorageProblem::NotPlain:
        return Words::tr("that is no file, but a device, a pipe or the like, and is not replaced. Choose another name");
    case StorageProblem::NewerVersion:
    case StorageProblem::Rebuilt:
    case StorageProblem::OtherComputer:
    case StorageProblem::OpenFolder:
    case StorageProblem::NoFolder:
    case StorageProblem::Gone:
    case StorageProblem::Replaced:
    case StorageProblem::RelativeFolder:
    case StorageProblem::None:
        break;
    }
    return plain(detail);
}

} // namespace license::text
