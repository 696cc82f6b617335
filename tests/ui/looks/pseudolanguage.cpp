// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/looks/pseudolanguage.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

QString key(const QString &context, const QString &source, const QString &disambiguation)
{
    return context + QChar(0) + source + QChar(0) + disambiguation;
}

bool isDateFormat(const QString &source)
{
    static const QRegularExpression format(u"^(?=.*(MMM|HH))[dMyHms,:. ]+$"_s);
    return format.match(source).hasMatch();
}

QChar accented(QChar c)
{
    static const QHash<QChar, QChar> accents{{u'a', u'á'}, {u'c', u'ć'}, {u'e', u'ę'}, {u'i', u'ï'}, {u'l', u'ł'},
                                             {u'o', u'ø'}, {u's', u'š'}, {u'u', u'ü'}, {u'y', u'ÿ'}, {u'z', u'ž'},
                                             {u'A', u'Å'}, {u'E', u'É'}, {u'O', u'Ö'}, {u'U', u'Ů'}};
    return accents.value(c, c);
}

} // namespace

bool PseudoLanguage::read(const QString &tsFile)
{
    QFile file(tsFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    QString comment;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            if (xml.name() == "message"_L1) {
                source.clear();
                comment.clear();
            } else if (xml.name() == "name"_L1) {
                context = xml.readElementText();
            } else if (xml.name() == "source"_L1) {
                source = xml.readElementText();
            } else if (xml.name() == "comment"_L1) {
                comment = xml.readElementText();
            }
        } else if (xml.tokenType() == QXmlStreamReader::EndElement && xml.name() == "message"_L1) {
            m_texts.insert(key(context, source, comment), isDateFormat(source) ? source : disguised(source));
        }
    }
    return !xml.hasError() && !m_texts.isEmpty();
}

QString PseudoLanguage::translate(const char *context, const char *source, const char *disambiguation, int) const
{
    QString text = QString::fromUtf8(source);
    if (qstrcmp(context, "QShortcut") == 0) {
        return text; // Qt composes key names from them, and keyboards name keys
    }
    if (context[0] == 'Q') { // Qt's own texts have their own translations
        return disguised(text);
    }
    return m_texts.value(key(QString::fromUtf8(context), text, QString::fromUtf8(disambiguation)));
}

QString PseudoLanguage::disguised(const QString &source)
{
    QString made;
    const auto start = source.size() - source.trimmed().size() > 0 && source.startsWith(u' ') ? 1 : 0;
    made += source.left(start) + opening;
    for (auto at = start; at < source.size(); ++at) {
        const QChar c = source.at(at);
        const bool argument = c == u'%' && at + 1 < source.size();
        made += argument ? QChar(c) : accented(c);
        if (argument) { // %1, %n, %Ln, %v
            made += source.at(++at);
            if (source.at(at) == u'L' && at + 1 < source.size()) {
                made += source.at(++at);
            }
        }
    }
    // Words of typical length, so that lines can break as usual.
    for (qsizetype more = (source.size() * 2 + 4) / 5, column = 0; more > 0; --more, ++column) {
        made += column % 8 == 0 && column > 0 ? u' ' : u'ñ';
    }
    return made + closing;
}

} // namespace license::test
