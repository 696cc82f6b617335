// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/trust.h"

#include "app/licensectl/terminal.h"
#include "app/licensectl/translate.h"
#include "core/net/authorityfile.h"
#include "core/text/trustwords.h"

#include <algorithm>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

QVector<text::TrustFact> factsOf(const Connection &connection)
{
    return text::trustFacts(connection, certificatesIn(connection.ca), certificatesIn(connection.addedCa));
}

/// The values of one caption, one per line, each after its mark.
QStringList linesOf(const QVector<text::TrustValue> &values, const QString &mark)
{
    QStringList lines;
    for (const text::TrustValue &value : values) {
        lines.append(mark + value.words);
        if (!value.sha256.isEmpty()) {
            lines.append(QString(mark.size(), u' ') + u"SHA-256 "_s + fingerprintText(value.sha256));
        }
    }
    return lines;
}

struct Block
{
    QString caption;
    QStringList lines;
};

QString textOf(const QVector<Block> &blocks)
{
    qsizetype width = 0;
    for (const Block &block : blocks) {
        width = std::max(width, block.caption.size());
    }
    QStringList all;
    for (const Block &block : blocks) {
        QString caption = block.caption;
        for (const QString &line : block.lines) {
            all.append(u"  "_s + caption.leftJustified(width) + u"  "_s + line);
            caption.clear();
        }
    }
    return all.join(u'\n');
}

bool isYes(const QString &answer)
{
    const QString given = answer.trimmed().toLower();
    //: the answer to a question at a terminal; its first letter will do as well
    const QString yes = CtlWords::tr("yes").toLower();
    const QStringList accepted{u"y"_s, u"yes"_s, yes, yes.left(1)};
    return accepted.contains(given);
}

} // namespace

QString trustText(const Connection &connection)
{
    QVector<Block> blocks;
    for (const text::TrustFact &fact : factsOf(connection)) {
        blocks.append({fact.caption, linesOf(fact.values, {})});
    }
    return textOf(blocks);
}

QString trustChangesText(const Connection &before, const Connection &after)
{
    QVector<Block> blocks;
    for (const text::TrustChange &change : text::trustChanges(factsOf(before), factsOf(after))) {
        blocks.append({change.caption, linesOf(change.gone, u"\u2212 "_s) + linesOf(change.come, u"+ "_s)});
    }
    return blocks.isEmpty() ? u"  "_s + CtlWords::tr("Address, keys and authorities stay as they are.")
                            : textOf(blocks);
}

Result<Done> confirm(Context &context, const QString &question)
{
    //: %1 is a question; y stands for yes and is the default's opposite
    context.output.question(CtlWords::tr("%1 [y/N] ").arg(question));
    const auto answer = readStandardInputLine();
    return answer && isYes(QString::fromUtf8(*answer)) ? Result<Done>(Done{}) : Error{.code = ErrorCode::Cancelled};
}

} // namespace license::ctl
