// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/failurewords.h"

#include "core/text/errortext.h"
#include "core/text/sanitize.h"
#include "core/text/translate.h"

#include <QStringList>

namespace license::text {

QString withoutStop(const QString &words)
{
    QString trimmed = words.trimmed();
    while (trimmed.endsWith(u'.') || trimmed.endsWith(u'?') || trimmed.endsWith(u'!')) {
        trimmed.chop(1);
    }
    return trimmed;
}

QString sentence(const QString &phrase)
{
    //: %1 is a phrase that stands as a sentence
    return Words::tr("%1.", "a phrase as a sentence").arg(phrase);
}

QString technicalDetails(const Error &error)
{
    QStringList lines;
    if (const QString said = serverWords(error); !said.isEmpty()) {
        //: %1 are the server's own words
        lines += Words::tr("The server says: “%1”.").arg(said);
    }
    if (!error.detail.isEmpty()) {
        //: %1 is a technical finding in English
        lines += Words::tr("Technical detail: %1.").arg(withoutStop(plain(error.detail)));
    }
    if (const QString identifier = requestIdentifier(error); !identifier.isEmpty()) {
        lines += identifier;
    }
    //: %1 is the name of an error for support, "bad_signature"
    lines += Words::tr("Error: %1.").arg(errorName(error.code));
    return lines.join(u'\n');
}

} // namespace license::text
