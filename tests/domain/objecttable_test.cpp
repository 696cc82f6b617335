// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/casefold.h"
#include "core/domain/objecttable.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <thread>
#include <tuple>

namespace license {

using namespace Qt::StringLiterals;

namespace {

using Objects = std::vector<AssignedObject>;

std::shared_ptr<const ObjectTable> tableOf(const Objects &objects)
{
    ObjectTable::Builder builder;
    for (const AssignedObject &o : objects) {
        const auto time = [](const std::optional<ServerTime> &t) {
            return t ? std::optional<qint64>(t->time_since_epoch().count()) : std::nullopt;
        };
        const std::string license = o.license.value_or(QString()).toStdString();
        builder.add(o.id.toStdString(), o.name.toStdString(), o.kind.toStdString(),
                    o.license ? std::optional<std::string_view>(license) : std::nullopt, time(o.assignedAt),
                    time(o.lastBackupAt));
    }
    return std::move(builder).build();
}

AssignedObject object(const QString &id, const QString &name, const QString &kind = u"mailbox"_s,
                      std::optional<QString> license = std::nullopt)
{
    return {id, name, kind, std::move(license), std::nullopt, std::nullopt};
}

QStringList ids(const ObjectTable &table, const ObjectQuery &query)
{
    QStringList found;
    for (const RowIndex row : table.select(query)) {
        found.append(table.id(row));
    }
    return found;
}

ObjectQuery containing(const QString &text)
{
    ObjectQuery query;
    query.text = text;
    return query;
}

ObjectQuery sortedBy(ObjectColumn column, bool descending = false)
{
    ObjectQuery query;
    query.sortBy = column;
    query.descending = descending;
    return query;
}

// The rules of the command line's contract, in the simplest form.
std::u32string folded(const QString &text)
{
    std::u32string out;
    for (const char32_t c : text.toStdU32String()) {
        out.push_back(QChar::toCaseFolded(c));
    }
    return out;
}

std::optional<std::u32string> sortValue(const AssignedObject &o, ObjectColumn column)
{
    const auto time = [](const std::optional<ServerTime> &t) -> std::optional<std::u32string> {
        return t ? std::optional(std::u32string{static_cast<char32_t>(t->time_since_epoch().count() >> 20),
                                                static_cast<char32_t>(t->time_since_epoch().count() & 0xFFFFF)})
                 : std::nullopt;
    };
    switch (column) {
    case ObjectColumn::Id:
        return folded(o.id);
    case ObjectColumn::Name:
        return folded(o.name);
    case ObjectColumn::Kind:
        return folded(o.kind);
    case ObjectColumn::License:
        return o.license ? std::optional(folded(*o.license)) : std::nullopt;
    case ObjectColumn::AssignedAt:
        return time(o.assignedAt);
    case ObjectColumn::LastBackupAt:
        return time(o.lastBackupAt);
    }
    return std::nullopt;
}

bool passes(const AssignedObject &o, const ObjectQuery &query)
{
    const std::u32string needle = folded(query.text);
    const auto has = [&needle](const QString &text) { return folded(text).find(needle) != std::u32string::npos; };
    return (has(o.id) || has(o.name) || has(o.kind) || (o.license && has(*o.license))) &&
           (!query.license || o.license == query.license) && (!query.unlicensed || !o.license);
}

QStringList expectedIds(Objects objects, const ObjectQuery &query)
{
    std::erase_if(objects, [&query](const AssignedObject &o) { return !passes(o, query); });
    if (query.sortBy) {
        std::stable_sort(objects.begin(), objects.end(), [](const AssignedObject &a, const AssignedObject &b) {
            return a.id.toStdU32String() < b.id.toStdU32String();
        });
        std::stable_sort(objects.begin(), objects.end(), [&query](const AssignedObject &a, const AssignedObject &b) {
            const auto x = sortValue(a, *query.sortBy);
            const auto y = sortValue(b, *query.sortBy);
            if (!x || !y) {
                return x && !y;
            }
            return query.descending ? *y < *x : *x < *y;
        });
    }
    QStringList found;
    for (const AssignedObject &o : objects) {
        found.append(o.id);
    }
    return found;
}

Objects randomObjects(std::mt19937 &random, int count)
{
    const QStringList pieces = {u"a"_s,  u"A"_s,  u"ab"_s, u"Mailbox "_s, u"ß"_s,  u"ẞ"_s,
                                u"ss"_s, u"Ä"_s,  u"ä"_s,  u"Σ"_s,        u"ς"_s,  u"\U00010400"_s,
                                u"ﬀ"_s,  u"漢"_s, u"Ⱥ"_s,  u"\u212A"_s,   u"K"_s,  u"\U0001F600"_s,
                                u"İ"_s,  u"ı"_s,  u" "_s,  u"z"_s,        u"._"_s, u"mailbox anna"_s};
    const auto pick = [&random](qsizetype n) { return static_cast<qsizetype>(random() % static_cast<unsigned>(n)); };
    const auto text = [&](qsizetype most) {
        QString out;
        for (qsizetype i = pick(most) + 1; i > 0; --i) {
            out += pieces[pick(pieces.size())];
        }
        return out;
    };
    const QStringList types = {u"git_repository"_s, u"microsoft365_user"_s, u"a"_s};
    Objects objects;
    for (int i = 0; i < count; ++i) {
        AssignedObject o = object(text(3) + QString::number(i), text(5), i % 3 == 0 ? u"repository"_s : u"user"_s);
        if (pick(3) > 0) {
            o.license = types[pick(types.size())];
        }
        if (pick(3) > 0) {
            o.assignedAt = ServerTime(seconds(pick(5) == 0 ? 253'402'300'799 : pick(20)));
        }
        if (pick(2) > 0) {
            o.lastBackupAt = ServerTime(seconds(pick(1 << 30) + 4'294'967'000));
        }
        objects.push_back(o);
    }
    return objects;
}

} // namespace

TEST(ObjectTable, GivesBackWhatWasAdded)
{
    const Objects objects = {
        {u"r-1"_s, u"acme/Web"_s, u"repository"_s, u"git_repository"_s, ServerTime(seconds(0)), std::nullopt},
        {u"\uFEFFb"_s, u"\uFEFF"_s, u"user"_s, std::nullopt, std::nullopt, std::nullopt},
        {u"U-Ä"_s, u"Żółć \U0001F600"_s, u"user"_s, std::nullopt, std::nullopt, ServerTime(seconds(253'402'300'799))},
        {u"x"_s, u"plain"_s, u"user"_s, u"a"_s, ServerTime(seconds(4'294'967'296)), ServerTime(seconds(4'294'967'295))},
    };
    const auto table = tableOf(objects);
    ASSERT_EQ(table->size(), 4u);
    for (RowIndex row = 0; row < table->size(); ++row) {
        EXPECT_EQ(table->at(row), objects[row]) << row;
    }
}

TEST(ObjectTable, TellsTheFirstRowWithAnIdThatStandsAlready)
{
    const std::pair<std::vector<std::string>, std::optional<RowIndex>> table[] = {
        {{}, std::nullopt},
        {{"a"}, std::nullopt},
        {{"a", "A", "ab", "b"}, std::nullopt}, // ids are compared as they are
        {{"a", "a"}, 1},
        {{"b", "A", "a", "A", "b", "b"}, 3},
        {{"x", "y", "z", "z", "y", "x"}, 3},
    };
    for (const auto &[ids, expected] : table) {
        ObjectTable::Builder builder;
        for (const std::string &id : ids) {
            builder.add(id, "name", "user", {}, {}, {});
        }
        EXPECT_EQ(builder.duplicate(), expected);
    }
    ObjectTable::Builder many;
    for (int i = 0; i < 5'000; ++i) {
        many.add("number " + std::to_string(i), "n", "user", {}, {}, {});
    }
    EXPECT_EQ(many.duplicate(), std::nullopt);
    many.add("number 4321", "n", "user", {}, {}, {});
    EXPECT_EQ(many.duplicate(), 5'000u) << "also after it has looked before";
}

TEST(ObjectTable, IsEmptyWhenNothingWasAdded)
{
    const auto table = tableOf({});
    EXPECT_EQ(table->size(), 0u);
    EXPECT_TRUE(table->select({}).empty());
    EXPECT_TRUE(table->select(containing(u"a"_s)).empty());
    EXPECT_TRUE(table->select(sortedBy(ObjectColumn::Name, true)).empty());
    EXPECT_TRUE(table->countByLicense().isEmpty());
}

TEST(ObjectTable, FindsTextInIdNameKindAndLicense)
{
    const auto table = tableOf({object(u"m-1"_s, u"Anna"_s, u"mailbox"_s, u"microsoft365_user"_s),
                                object(u"r-2"_s, u"web"_s, u"repository"_s, u"git_repository"_s),
                                object(u"r-3"_s, u"anna-tools"_s, u"repository"_s)});
    EXPECT_EQ(ids(*table, containing(u"R-"_s)), QStringList({u"r-2"_s, u"r-3"_s}));
    EXPECT_EQ(ids(*table, containing(u"aNNa"_s)), QStringList({u"m-1"_s, u"r-3"_s}));
    EXPECT_EQ(ids(*table, containing(u"mailbox"_s)), QStringList({u"m-1"_s}));
    EXPECT_EQ(ids(*table, containing(u"GIT_"_s)), QStringList({u"r-2"_s}));
    EXPECT_EQ(ids(*table, containing(u"3"_s)), QStringList({u"m-1"_s, u"r-3"_s}));
    EXPECT_EQ(ids(*table, containing(u"nothing"_s)), QStringList());
    EXPECT_EQ(ids(*table, containing(QString())).size(), 3);
}

TEST(ObjectTable, FindsNothingAcrossTheEdgesOfTexts)
{
    const auto table = tableOf({object(u"ab"_s, u"cd"_s), object(u"ef"_s, u"gh"_s)});
    for (const QString &text : {u"bc"_s, u"de"_s, u"abcd"_s, QString(QChar(u'\0')), u"b\0c"_s}) {
        EXPECT_EQ(ids(*table, containing(text)), QStringList()) << text.toStdString();
    }
    EXPECT_EQ(ids(*table, containing(u"gh"_s)), QStringList({u"ef"_s})) << "the last text of all";
}

TEST(ObjectTable, FoldsCaseCodePointByCodePoint)
{
    const auto table = tableOf({object(u"1"_s, u"Straße"_s), object(u"2"_s, u"STRASSE"_s), object(u"3"_s, u"STRAẞE"_s),
                                object(u"4"_s, u"ΟΔΟΣ"_s), object(u"5"_s, u"\U00010400"_s), object(u"6"_s, u"Ⱥb"_s),
                                object(u"7"_s, u"İstanbul"_s)});
    EXPECT_EQ(ids(*table, containing(u"strasse"_s)), QStringList({u"2"_s})) << "ß is not ss";
    EXPECT_EQ(ids(*table, containing(u"STRAßE"_s)), QStringList({u"1"_s, u"3"_s}));
    EXPECT_EQ(ids(*table, containing(u"οδος"_s)), QStringList({u"4"_s})) << "final sigma folds to sigma";
    EXPECT_EQ(ids(*table, containing(u"\U00010428"_s)), QStringList({u"5"_s})) << "beyond the BMP";
    EXPECT_EQ(ids(*table, containing(u"ⱥB"_s)), QStringList({u"6"_s})) << "the folded form is longer in UTF-8";
    EXPECT_EQ(ids(*table, containing(u"istanbul"_s)), QStringList()) << "İ has no simple folding";
}

TEST(ObjectTable, LeavesOneLicenseOrTheUnlicensed)
{
    const auto table = tableOf({object(u"1"_s, u"a"_s, u"user"_s, u"git_repository"_s), object(u"2"_s, u"b"_s),
                                object(u"3"_s, u"c"_s, u"user"_s, u"git"_s), object(u"4"_s, u"d"_s)});
    ObjectQuery query;
    query.license = u"git"_s;
    EXPECT_EQ(ids(*table, query), QStringList({u"3"_s})) << "the whole type, not a part of it";
    query.license = u"GIT"_s;
    EXPECT_EQ(ids(*table, query), QStringList()) << "a type is compared as it is";
    query.license = QString();
    EXPECT_EQ(ids(*table, query), QStringList()) << "no type is empty";
    query.license = u"server"_s;
    EXPECT_EQ(ids(*table, query), QStringList());
    query.license.reset();
    query.unlicensed = true;
    EXPECT_EQ(ids(*table, query), QStringList({u"2"_s, u"4"_s}));
    query.text = u"D"_s;
    EXPECT_EQ(ids(*table, query), QStringList({u"4"_s}));
    query.license = u"git"_s;
    EXPECT_EQ(ids(*table, query), QStringList()) << "both at once: no object is both";
}

TEST(ObjectTable, SortsByFoldedCodePointsNotByUtf16)
{
    const QString high = u"\U00010000"_s; // below U+FF41 in UTF-16 code units, above it in code points
    const auto table = tableOf({object(u"1"_s, high), object(u"2"_s, u"ａ"_s), object(u"3"_s, u"b"_s),
                                object(u"4"_s, u"A"_s), object(u"5"_s, u"_"_s)});
    EXPECT_EQ(ids(*table, sortedBy(ObjectColumn::Name)), QStringList({u"5"_s, u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
    EXPECT_EQ(ids(*table, sortedBy(ObjectColumn::Name, true)), QStringList({u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
}

TEST(ObjectTable, BreaksTiesByRisingIdsInEitherDirection)
{
    // Unchanged ids by code points: "B" sorts before "a".
    const auto table = tableOf(
        {object(u"c"_s, u"same"_s), object(u"a"_s, u"SAME"_s), object(u"B"_s, u"Same"_s), object(u"x"_s, u"sam"_s)});
    EXPECT_EQ(ids(*table, sortedBy(ObjectColumn::Name)), QStringList({u"x"_s, u"B"_s, u"a"_s, u"c"_s}));
    EXPECT_EQ(ids(*table, sortedBy(ObjectColumn::Name, true)), QStringList({u"B"_s, u"a"_s, u"c"_s, u"x"_s}));
}

TEST(ObjectTable, PutsAbsentValuesLastInEitherDirection)
{
    Objects objects = {object(u"d"_s, u"n"_s), object(u"b"_s, u"n"_s, u"user"_s, u"x"_s),
                       object(u"a"_s, u"n"_s, u"user"_s, u"y"_s), object(u"c"_s, u"n"_s)};
    objects[1].assignedAt = ServerTime(seconds(5'000'000'000));
    objects[2].assignedAt = ServerTime(seconds(7));
    const auto table = tableOf(objects);
    EXPECT_EQ(ids(*table, sortedBy(ObjectColumn::License)), QStringList({u"b"_s, u"a"_s, u"c"_s, u"d"_s}));
    EXPECT_EQ(ids(*table, sortedBy(ObjectColumn::License, true)), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    EXPECT_EQ(ids(*table, sortedBy(ObjectColumn::AssignedAt)), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    EXPECT_EQ(ids(*table, sortedBy(ObjectColumn::AssignedAt, true)), QStringList({u"b"_s, u"a"_s, u"c"_s, u"d"_s}));
    EXPECT_EQ(ids(*table, sortedBy(ObjectColumn::LastBackupAt, true)), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
}

TEST(ObjectTable, SortsTextsThatShareLongBeginnings)
{
    Objects objects;
    for (int i = 99; i >= 0; --i) {
        objects.push_back(
            object(QString::number(i), u"the same beginning "_s.repeated(i % 7 + 1) + QString::number(i % 13)));
    }
    const auto table = tableOf(objects);
    for (const bool descending : {false, true}) {
        const ObjectQuery query = sortedBy(ObjectColumn::Name, descending);
        EXPECT_EQ(ids(*table, query), expectedIds(objects, query));
    }
}

TEST(ObjectTable, AgreesWithThePlainRulesOnRandomTables)
{
    std::mt19937 random(20'261'123);
    const QStringList texts = {QString(), u"a"_s, u"SS"_s, u"ß"_s, u"k"_s, u"1"_s, u"user"_s, u"box an"_s, u"i"_s};
    for (int round = 0; round < 20; ++round) {
        const Objects objects = randomObjects(random, 1 + static_cast<int>(random() % 300));
        const auto table = tableOf(objects);
        for (int column = -1; column < 6; ++column) {
            for (const QString &text : texts) {
                ObjectQuery query = containing(text);
                if (column >= 0) {
                    query.sortBy = static_cast<ObjectColumn>(column);
                }
                query.descending = random() % 2 == 0;
                query.unlicensed = random() % 4 == 0;
                if (random() % 4 == 0) {
                    query.license = u"git_repository"_s;
                }
                ASSERT_EQ(ids(*table, query), expectedIds(objects, query))
                    << "round " << round << " column " << column << " text " << text.toStdString();
            }
        }
    }
}

// Many rows are sorted by their digits, few by comparison.
TEST(ObjectTable, AgreesWithThePlainRulesOnALargeTable)
{
    std::mt19937 random(7);
    const Objects objects = randomObjects(random, 5'000);
    const auto table = tableOf(objects);
    for (int column = 0; column < 6; ++column) {
        for (const bool descending : {false, true}) {
            const ObjectQuery query = sortedBy(static_cast<ObjectColumn>(column), descending);
            ASSERT_EQ(ids(*table, query), expectedIds(objects, query)) << "column " << column;
        }
    }
}

TEST(ObjectTable, CountsByLicenseInTheOrderOfAppearance)
{
    const auto table = tableOf({object(u"1"_s, u"a"_s, u"user"_s, u"git_repository"_s), object(u"2"_s, u"b"_s),
                                object(u"3"_s, u"c"_s, u"user"_s, u"a"_s), object(u"4"_s, u"d"_s),
                                object(u"5"_s, u"d"_s, u"user"_s, u"git_repository"_s)});
    const QVector<std::pair<QString, qint64>> expected = {{u"git_repository"_s, 2}, {QString(u""_s), 2}, {u"a"_s, 1}};
    EXPECT_EQ(table->countByLicense(), expected);
}

TEST(ObjectTable, ReturnsNothingOnceCancelled)
{
    const auto table = tableOf({object(u"1"_s, u"a"_s), object(u"2"_s, u"b"_s)});
    const std::atomic_bool cancelled = true;
    for (const ObjectQuery &query : {ObjectQuery{}, containing(u"a"_s), sortedBy(ObjectColumn::Name)}) {
        EXPECT_FALSE(table->select(query).empty());
        EXPECT_TRUE(table->select(query, &cancelled).empty());
    }
}

TEST(ObjectTable, AnswersQueriesOfSeveralThreads)
{
    std::mt19937 random(7);
    const Objects objects = randomObjects(random, 2'000);
    const auto table = tableOf(objects);
    const ObjectQuery query = sortedBy(ObjectColumn::Name);
    const QStringList expected = expectedIds(objects, query);
    std::vector<QStringList> found(4);
    std::vector<std::thread> threads;
    threads.reserve(found.size());
    for (QStringList &mine : found) {
        threads.emplace_back([&table, &query, &mine] { mine = ids(*table, query); });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    for (const QStringList &mine : found) {
        EXPECT_EQ(mine, expected);
    }
}

TEST(ObjectTable, HoldsLittleMoreThanItsText)
{
    ObjectTable::Builder builder;
    std::size_t text = 0;
    constexpr int rows = 100'000;
    builder.reserve(rows, std::size_t{rows} * 200);
    for (int i = 0; i < rows; ++i) {
        const std::string id = "object-" + std::to_string(i);
        const std::string name = "mailbox of user " + std::to_string(i * 7);
        text += id.size() + name.size();
        builder.add(id, name, "mailbox", "microsoft365_user", i, std::nullopt);
    }
    const auto table = std::move(builder).build();
    EXPECT_GE(table->memoryUse(), text);
    EXPECT_LE(table->memoryUse(), text + rows * 36ull) << "two edges, 6 bytes of lengths, 2 numbers, 2 times, 2 NUL";
}

TEST(CaseFold, IsSimpleForEveryCodePoint)
{
    const std::pair<char32_t, char32_t> table[] = {{U'A', U'a'},
                                                   {U'ß', U'ß'},
                                                   {U'ẞ', U'ß'},
                                                   {U'İ', U'İ'},
                                                   {U'ﬀ', U'ﬀ'},
                                                   {U'ΐ', U'ΐ'},
                                                   {U'ᾈ', U'ᾀ'},
                                                   {U'ς', U'σ'},
                                                   {U'K', U'k'},
                                                   {U'Ⱥ', U'ⱥ'},
                                                   {U'Ꭰ', U'Ꭰ'},
                                                   {U'ꭰ', U'Ꭰ'},
                                                   {U'\U00010400', U'\U00010428'}};
    for (const auto &[from, to] : table) {
        EXPECT_EQ(QString::fromUtf8(foldedUtf8(QString::fromUcs4(&from, 1))), QString::fromUcs4(&to, 1))
            << std::hex << static_cast<unsigned>(from);
    }
    for (char32_t c = 1; c < 0x110000; ++c) {
        if (c < 0xD800 || c > 0xDFFF) {
            const QByteArray utf8 = QString::fromUcs4(&c, 1).toUtf8();
            QByteArray out = "x";
            const bool differs = appendFolded(out, utf8.toStdString());
            const char32_t expected = QChar::toCaseFolded(c);
            ASSERT_EQ(out, "x" + QString::fromUcs4(&expected, 1).toUtf8()) << std::hex << static_cast<unsigned>(c);
            ASSERT_EQ(differs, c != expected);
        }
    }
}

TEST(CaseFold, FindsMatchesInTheTextAsItIs)
{
    const auto spans = [](const QString &text, const QString &needle) { return foldedMatches(text, needle); };
    using Spans = QVector<TextSpan>;
    EXPECT_EQ(spans(u"Anna und ANNA"_s, u"anna"_s), Spans({{0, 4}, {9, 4}}));
    EXPECT_EQ(spans(u"aaaa"_s, u"AA"_s), Spans({{0, 2}, {2, 2}}));
    EXPECT_EQ(spans(u"aaa"_s, u"aa"_s), Spans({{0, 2}}));
    EXPECT_EQ(spans(u"\U0001F600x\U00010400"_s, u"\U00010428"_s), Spans({{3, 2}}));
    EXPECT_EQ(spans(u"Straße"_s, u"ss"_s), Spans());
    EXPECT_EQ(spans(u"a"_s, QString()), Spans());
    EXPECT_EQ(spans(QString(), u"a"_s), Spans());
    EXPECT_EQ(spans(u"ab"_s, u"abc"_s), Spans());
}

TEST(CaseFold, AccentsOfLatinAndGreekLettersCanBeLeftOut)
{
    const std::tuple<const char *, const char *> table[] = {
        {"müller", "muller"},     {"zażółć gęślą jaźń", "zazolc gesla jazn"},
        {"ångström", "angstrom"}, {"u\u0308ber", "uber"},
        {"ὕδωρ", "υδωρ"},         {"ёж", "еж"},
        {"đorđe", "dorde"},       {"ǖ", "u"},
    };
    for (const auto &[folded, bare] : table) {
        QByteArray out = "x";
        EXPECT_TRUE(appendWithoutAccents(out, folded));
        EXPECT_EQ(out, QByteArray("x") + bare);
    }
    for (const char *same : {"muller", "ß", "æ", "й", "が", "한글", "日本", "😀", ""}) {
        QByteArray out;
        EXPECT_FALSE(appendWithoutAccents(out, same)) << same;
        EXPECT_EQ(out, same);
    }
}

TEST(CaseFold, MarksMatchesWhoseAccentsAreOptional)
{
    using Spans = QVector<TextSpan>;
    const auto spans = [](const QString &text, const QString &needle) {
        return foldedMatches(text, needle, Accents::Optional);
    };
    EXPECT_EQ(spans(u"Hans Müller"_s, u"mull"_s), Spans({{5, 4}}));
    EXPECT_EQ(spans(u"Hans Müller"_s, u"MÜLL"_s), Spans({{5, 4}}));
    EXPECT_EQ(spans(u"Hans Muller"_s, u"müll"_s), Spans());
    EXPECT_EQ(spans(u"Mu\u0308ller"_s, u"ul"_s), Spans({{1, 3}})) << "a mark belongs to its letter";
    EXPECT_EQ(foldedMatches(u"Müller"_s, u"muller"_s), Spans());
}

TEST(ObjectTable, AccentsAreOptionalUnlessTyped)
{
    const auto table =
        tableOf({object(u"1"_s, u"Müller"_s), object(u"2"_s, u"Muller"_s), object(u"é-3"_s, u"plain"_s),
                 object(u"4"_s, u"x"_s, u"café"_s), object(u"5"_s, u"Łódź"_s, u"mailbox"_s, u"licençe"_s)});
    const std::tuple<QString, QStringList, QStringList> rows[] = {
        {u"muller"_s, {u"1"_s, u"2"_s}, {u"2"_s}},
        {u"MÜLLER"_s, {u"1"_s}, {u"1"_s}},
        {u"e-3"_s, {u"é-3"_s}, {}},
        {u"cafe"_s, {u"4"_s}, {}},
        {u"lodz"_s, {u"5"_s}, {}},
        {u"łodz"_s, {}, {}},
        {u"licence"_s, {u"5"_s}, {}},
        {u"plain"_s, {u"é-3"_s}, {u"é-3"_s}},
    };
    for (const auto &[text, optional, exact] : rows) {
        SCOPED_TRACE(text.toStdString());
        ObjectQuery query = containing(text);
        EXPECT_EQ(ids(*table, query), exact);
        query.accents = Accents::Optional;
        EXPECT_EQ(ids(*table, query), optional);
    }
}

TEST(ObjectTable, NamesWithoutAccentsCostNothingMore)
{
    Objects plain;
    Objects accented;
    for (int i = 0; i < 1'000; ++i) {
        plain.push_back(object(QString::number(i), u"Muller %1"_s.arg(i)));
        accented.push_back(object(QString::number(i), i % 10 == 0 ? u"Müller %1"_s.arg(i) : u"Muller %1"_s.arg(i)));
    }
    EXPECT_LT(tableOf(accented)->memoryUse(), tableOf(plain)->memoryUse() + std::size_t{100} * 64);
}

TEST(ObjectTable, TheUnlicensedMayComeFirstEachPartInItsOrder)
{
    const auto table = tableOf({object(u"1"_s, u"b"_s, u"k"_s, u"e"_s), object(u"2"_s, u"d"_s),
                                object(u"3"_s, u"a"_s, u"k"_s, u"e"_s), object(u"4"_s, u"c"_s)});
    ObjectQuery query = sortedBy(ObjectColumn::Name);
    query.unlicensedFirst = true;
    EXPECT_EQ(ids(*table, query), QStringList({u"4"_s, u"2"_s, u"3"_s, u"1"_s}));
    query.sortBy.reset();
    EXPECT_EQ(ids(*table, query), QStringList({u"2"_s, u"4"_s, u"1"_s, u"3"_s}));
    query.license = u"e"_s;
    EXPECT_EQ(ids(*table, query), QStringList({u"1"_s, u"3"_s}));
}

} // namespace license
