// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/displaytext.h"

#include "core/domain/certificateinfo.h"
#include "core/text/moments.h"
#include "core/text/sanitize.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

class DisplayText
{
    Q_DECLARE_TR_FUNCTIONS(license::ui::DisplayText)
};

} // namespace

QString sentenceCase(const QString &phrase)
{
    return phrase.isEmpty() ? phrase : phrase.left(1).toUpper() + phrase.mid(1);
}

QString ageText(milliseconds span)
{
    const auto minutes = std::chrono::floor<std::chrono::minutes>(span);
    return minutes.count() < 1 ? DisplayText::tr("just now") : DisplayText::tr("%1 ago").arg(text::duration(minutes));
}

QString spokenCell(const QString &words)
{
    //: read by a screen reader for an empty cell of a table
    return words.isEmpty() ? DisplayText::tr("None") : words;
}

QString wholeRow(const QModelIndex &cell)
{
    const QAbstractItemModel *model = cell.model();
    QStringList lines{cell.data().toString()};
    for (int column = 0; column < model->columnCount(); ++column) {
        const QString words = cell.siblingAtColumn(column).data().toString();
        if (column != cell.column() && !words.isEmpty()) {
            //: a line of a tooltip: the name of a column and a value
            lines +=
                u"• "_s + DisplayText::tr("%1: %2").arg(model->headerData(column, Qt::Horizontal).toString(), words);
        }
    }
    return lines.join(u'\n');
}

QString breakable(const QString &text)
{
    constexpr qsizetype longestWord = 60; // a fingerprint's line and any usual address stay whole
    constexpr int part = 12;
    const auto wordEnd = [&text](qsizetype from) {
        return std::find_if(text.cbegin() + from, text.cend(), [](QChar c) { return c.isSpace(); }) - text.cbegin();
    };
    QString broken;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = wordEnd(from);
        const QString word = text.mid(from, end - from);
        if (word.size() > longestWord) {
            QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word);
            qsizetype at = 0;
            for (int count = 1; letters.toNextBoundary() > 0; ++count) {
                if (count % part == 0) {
                    broken += QStringView(word).mid(at, letters.position() - at);
                    broken += QChar(0x200B); // no width
                    at = letters.position();
                }
            }
            broken += QStringView(word).mid(at);
        } else {
            broken += word;
        }
        if (end < text.size()) {
            broken += text.at(end);
        }
        from = end + 1;
    }
    return broken;
}

QString unbroken(const QString &text)
{
    // The same in every available language.
    static const QStringList units{u"B"_s,  u"kB"_s, u"MB"_s, u"GB"_s,  u"TB"_s, u"PB"_s,
                                   u"EB"_s, u"d"_s,  u"h"_s,  u"min"_s, u"s"_s,  u"ms"_s};
    QString result = text;
    bool afterUnit = false; // directly before `at`
    for (qsizetype at = 1; at + 1 < result.size(); ++at) {
        if (result.at(at) != u' ') {
            continue;
        }
        qsizetype end = at + 1;
        while (end < result.size() && result.at(end).isLetter()) {
            ++end;
        }
        const bool unit = result.at(at - 1).isDigit() &&
                          units.contains(QStringView(result).mid(at + 1, end - at - 1)) &&
                          (end == result.size() || !result.at(end).isDigit());
        if (unit || (afterUnit && result.at(at + 1).isDigit())) {
            result[at] = QChar::Nbsp;
        }
        afterUnit = unit && end < result.size() && result.at(end) == u' ';
    }
    return result;
}

QString shortened(const QString &name)
{
    constexpr int most = 60;
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, name);
    for (int count = 0; count < most; ++count) {
        if (letters.toNextBoundary() < 0) {
            return name;
        }
    }
    return letters.position() == name.size() ? name : name.left(letters.position()) + u'…';
}

QString editableName(const QString &name)
{
    // text::plain() encloses right-to-left text in these.
    constexpr QChar isolate(0x2068);
    constexpr QChar endOfIsolate(0x2069);
    return text::plain(name).remove(isolate).remove(endOfIsolate);
}

QString fingerprintLines(const QByteArray &sha256)
{
    const QString text = fingerprintText(sha256);
    const auto half = (text.size() + 1) / 2;
    return text.left(half) + u'\n' + text.mid(half);
}

QString addressText(const QString &url)
{
    return url.startsWith("https://"_L1) ? url.mid(8) : url;
}

} // namespace license::ui
