// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/exposition.h"

#include <QRegularExpression>

#include <algorithm>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression metricName(u"^[a-zA-Z_:][a-zA-Z0-9_:]*"_s);
const QRegularExpression labelName(u"^[a-zA-Z_][a-zA-Z0-9_]*"_s);

/// Takes a match from the front of `rest`; empty without a match.
QString take(QString &rest, const QRegularExpression &pattern)
{
    QString found = pattern.match(rest).captured();
    rest.remove(0, found.size());
    return found;
}

/// Takes a quoted label value with its escapes; nothing for anything else.
std::optional<QString> takeQuoted(QString &rest)
{
    if (!rest.startsWith(u'"')) {
        return std::nullopt;
    }
    QString value;
    for (qsizetype at = 1; at < rest.size(); ++at) {
        if (rest[at] == u'"') {
            rest.remove(0, at + 1);
            return value;
        }
        if (rest[at] != u'\\') {
            value += rest[at];
            continue;
        }
        const QChar escaped = ++at < rest.size() ? rest[at] : QChar();
        if (escaped != u'\\' && escaped != u'"' && escaped != u'n') {
            return std::nullopt;
        }
        value += escaped == u'n' ? QChar(u'\n') : escaped;
    }
    return std::nullopt;
}

} // namespace

std::optional<double> Family::value(const QMap<QString, QString> &labels) const
{
    const auto found =
        std::find_if(samples.cbegin(), samples.cend(), [&labels](const Sample &s) { return s.labels == labels; });
    return found == samples.cend() ? std::nullopt : std::optional(found->value);
}

Exposition::Exposition(const QByteArray &text)
{
    if (!text.endsWith('\n')) {
        error = u"does not end in a line end"_s;
    }
    if (QString::fromUtf8(text).toUtf8() != text || text.contains('\r')) {
        error = u"is not UTF-8 with LF"_s;
    }
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        if (error.isEmpty() && !line.isEmpty()) {
            readLine(line);
        }
    }
}

const Family *Exposition::find(const QString &name) const
{
    const auto found =
        std::find_if(families.cbegin(), families.cend(), [&name](const Family &f) { return f.name == name; });
    return found == families.cend() ? nullptr : &*found;
}

void Exposition::readLine(const QString &line)
{
    if (line.startsWith(u'#')) {
        readComment(line);
    } else {
        readSample(line);
    }
}

void Exposition::readComment(const QString &line)
{
    static const QRegularExpression help(u"^# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (\\S.*)$"_s);
    static const QRegularExpression type(
        u"^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram|summary|untyped)$"_s);
    if (const auto match = help.match(line); match.hasMatch()) {
        if (find(match.captured(1))) {
            error = u"HELP twice: "_s + line;
        }
        families.append({match.captured(1), match.captured(2), {}, {}});
    } else if (const auto typed = type.match(line); typed.hasMatch()) {
        if (families.isEmpty() || families.last().name != typed.captured(1) || !families.last().type.isEmpty() ||
            !families.last().samples.isEmpty()) {
            error = u"TYPE out of place: "_s + line;
            return;
        }
        families.last().type = typed.captured(2);
    } else {
        error = u"neither HELP nor TYPE: "_s + line;
    }
}

void Exposition::readSample(const QString &line)
{
    QString rest = line;
    const QString name = take(rest, metricName);
    Sample sample;
    if (rest.startsWith(u'{')) {
        do {
            rest.remove(0, 1);
            const QString label = take(rest, labelName);
            if (label.isEmpty() || !rest.startsWith(u'=') || sample.labels.contains(label)) {
                error = u"labels: "_s + line;
                return;
            }
            rest.remove(0, 1);
            const auto value = takeQuoted(rest);
            if (!value) {
                error = u"label value: "_s + line;
                return;
            }
            sample.labels.insert(label, *value);
        } while (rest.startsWith(u','));
        if (!rest.startsWith(u'}')) {
            error = u"labels do not end: "_s + line;
            return;
        }
        rest.remove(0, 1);
    }
    bool number = false;
    sample.value = rest.startsWith(u' ') ? rest.mid(1).toDouble(&number) : 0;
    if (!number) {
        error = u"value: "_s + line;
    } else if (families.isEmpty() || families.last().name != name || families.last().type.isEmpty()) {
        error = u"a sample without its HELP and TYPE: "_s + line;
    } else if (families.last().value(sample.labels)) {
        error = u"twice: "_s + line;
    } else {
        families.last().samples.append(sample);
    }
}

} // namespace license::test
