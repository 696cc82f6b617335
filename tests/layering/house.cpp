// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/house.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

QString codeOf(QString text)
{
    static const QRegularExpression comment(uR"((?<!:)//[^\n]*|/\*.*?\*/)"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    return text.remove(comment);
}

/// The function that a line of a header declares: a type, then a name and a parenthesis.
QString declaredIn(const QString &line)
{
    static const QRegularExpression declaration(
        uR"(^ *(?!return\b|throw\b|else\b|emit\b|delete\b|new\b|using\b|typedef\b|case\b)\w[\w:<>,&*\[\] ]*[ &*]([a-z]\w*)\()"_s);
    static const QRegularExpression inherited(uR"(\boverride\b|\bvirtual\b|= default|= delete)"_s);
    const auto match = declaration.match(line);
    return match.hasMatch() && !inherited.match(line).hasMatch() ? match.captured(1) : QString();
}

/// The function whose definition begins in a line of a source: at the first column.
QString definedIn(const QString &line)
{
    static const QRegularExpression definition(uR"(^[A-Za-z\[][^(=]*?\b([a-z]\w*)\()"_s);
    return definition.match(line).captured(1);
}

void countWords(const QString &line, const QString &own, QHash<QString, int> &mentions)
{
    static const QRegularExpression word(uR"(\b[a-z]\w*\b)"_s);
    bool ownSeen = false;
    for (auto i = word.globalMatch(line); i.hasNext();) {
        const QString found = i.next().captured();
        if (found == own && !ownSeen) {
            ownSeen = true;
        } else {
            ++mentions[found];
        }
    }
}

/// `sleepwatch_linux.cpp` is the source `sleepwatch`.
QString stemOf(const QString &path)
{
    static const QRegularExpression ending(uR"((_linux|_windows|_posix)?\.\w+$)"_s);
    return path.section(u'/', -1).remove(ending);
}

/// The folders that a folder of tests/ mirrors.
QStringList roomsOf(const QString &folder)
{
    if (folder == "store"_L1) {
        return {u"core/store/"_s, u"core/teamstore/"_s};
    }
    return {u"core/"_s + folder + u'/', folder + u'/'};
}

} // namespace

QStringList uncalledFunctions(const Sources &sources)
{
    QMap<QString, QString> declared;
    QHash<QString, int> mentions;
    for (auto source = sources.cbegin(); source != sources.cend(); ++source) {
        const bool header = source.key().endsWith(".h"_L1);
        const QStringList lines = codeOf(*source).split(u'\n');
        for (const QString &line : lines) {
            const QString own = header ? declaredIn(line) : definedIn(line);
            if (header && !own.isEmpty()) {
                declared.insert(own, source.key());
            }
            countWords(line, own, mentions);
        }
    }
    QStringList uncalled;
    for (auto function = declared.cbegin(); function != declared.cend(); ++function) {
        if (!mentions.contains(function.key())) {
            uncalled.append(*function + u": "_s + function.key());
        }
    }
    return uncalled;
}

QStringList strayTests(const QStringList &sources, const QStringList &tests)
{
    QStringList stray;
    for (const QString &test : tests) {
        QSet<QString> names;
        const QStringList rooms = roomsOf(test.section(u'/', 1, -2));
        for (const QString &source : sources) {
            for (const QString &room : rooms) {
                if (source.startsWith(room)) {
                    names.insert(stemOf(source));
                    names.insert(source.section(u'/', -2, -2));
                }
            }
        }
        const QString first = test.section(u'/', -1).section(u'_', 0, 0);
        if (!names.isEmpty() && !names.contains(first)) {
            stray.append(test);
        }
    }
    return stray;
}

} // namespace license::test
