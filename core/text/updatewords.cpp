// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/updatewords.h"

#include "core/text/translate.h"

namespace license::text {

QString newVersion(const VersionNumber &number)
{
    //: %1 is a version, such as 1.2.3
    return Words::tr("License Console %1 is available").arg(textOf(number));
}

QString newVersionStep(const QString &running)
{
    //: %1 is a version, such as 1.2.3
    return Words::tr("This is version %1. Get the new one where you got this one.").arg(running);
}

} // namespace license::text
