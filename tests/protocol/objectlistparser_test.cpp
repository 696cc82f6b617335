// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/objectlistparser.h"
#include "core/protocol/strictjson.h"
#include "tests/support/wholeobjectlist.h"

#include <QCryptographicHash>

#include <gtest/gtest.h>

#include <random>

namespace license {

using namespace Qt::StringLiterals;

namespace {

using Parsed = Result<std::shared_ptr<const ObjectTable>>;

const QByteArray plainLine = R"({"id":"a","name":"b","kind":"c","license":null})";

ObjectListReference referenceOf(const QByteArray &bytes)
{
    return {QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(), bytes.size(), bytes.count('\n')};
}

Parsed parse(const QByteArray &bytes)
{
    return test::parseObjectList(bytes, referenceOf(bytes));
}

Parsed parseLine(const QByteArray &line)
{
    return parse(line + '\n');
}

std::string detailOf(const Parsed &parsed)
{
    return parsed ? std::string() : parsed.error().detail.toStdString();
}

void expectRefused(const Parsed &parsed, const std::string &what)
{
    ASSERT_FALSE(parsed.ok()) << what;
    EXPECT_EQ(parsed.error().code, ErrorCode::MalformedReply) << what;
    EXPECT_TRUE(parsed.error().detail.startsWith(u"object list: "_s)) << what << ": " << detailOf(parsed);
}

/// The plain line with one member's value, as JSON, replaced; an empty value removes the member.
QByteArray lineWith(const QByteArray &member, const QByteArray &value)
{
    QList<std::pair<QByteArray, QByteArray>> members = {
        {"id", R"("a")"}, {"name", R"("b")"}, {"kind", R"("c")"}, {"license", "null"}};
    auto found = std::find_if(members.begin(), members.end(), [&member](const auto &m) { return m.first == member; });
    if (found == members.end()) {
        members.append({member, value});
    } else {
        found->second = value;
    }
    QByteArray line;
    for (const auto &[name, json] : members) {
        if (!json.isEmpty()) {
            line += (line.isEmpty() ? "{\"" : ",\"") + name + "\":" + json;
        }
    }
    return line + '}';
}

QByteArray quotedText(const QByteArray &letter, int times)
{
    return '"' + letter.repeated(times) + '"';
}

/// A line for both the fast and the strict parser: the number in an unknown member is too large for the fast one.
QByteArray strictTwin(const QByteArray &line)
{
    const qsizetype brace = line.indexOf('{');
    return line.left(brace + 1) + R"("a number":123456789012345678901234567890,)" + line.mid(brace + 1);
}

} // namespace

TEST(ObjectList, ReadsEveryMember)
{
    const QByteArray bytes =
        R"({"id":"r-1","name":"acme/wéb \ud83d\ude00","kind":"repository","license":"git_repository",)"
        R"("assigned_at":0,"last_backup_at":253402300799})"
        "\n"
        R"({ "license" : null , "kind":"user_2","name":"\ufeff","id":"\u0061\\\"" })"
        "\n";
    const Parsed parsed = parse(bytes);
    ASSERT_TRUE(parsed.ok()) << detailOf(parsed);
    const ObjectTable &table = **parsed;
    ASSERT_EQ(table.size(), 2u);
    EXPECT_EQ(table.at(0), (AssignedObject{u"r-1"_s, u"acme/wéb \U0001F600"_s, u"repository"_s, u"git_repository"_s,
                                           ServerTime(seconds(0)), ServerTime(seconds(253'402'300'799))}));
    EXPECT_EQ(table.at(1), (AssignedObject{u"a\\\""_s, u"\uFEFF"_s, u"user_2"_s, {}, {}, {}}));
}

TEST(ObjectList, AcceptsAnEmptyList)
{
    const Parsed parsed = parse({});
    ASSERT_TRUE(parsed.ok()) << detailOf(parsed);
    EXPECT_EQ((*parsed)->size(), 0u);
}

TEST(ObjectList, AcceptsWhatTheGrammarAndTheRulesAllow)
{
    const std::pair<const char *, QByteArray> table[] = {
        {"white space, a carriage return included",
         " \t{\r\"id\" :\t\"a\" , \"name\":\"b\",\"kind\":\"c\",\"license\":null } \r"},
        {"any unknown member", lineWith("x", R"([{"y":[1.5,true,null,"z",{}]},-1e3])")},
        {"eight levels", lineWith("x", "[[[[[[[]]]]]]]")},
        {"the same name on two levels", lineWith("x", R"({"id":1,"x":{"id":2}})")},
        {"an integer beyond 64 bits in an unknown member",
         lineWith("x", "[18446744073709551616,-9223372036854775809]")},
        {"the longest texts", R"({"id":)" + quotedText("\xF0\x9F\x98\x80", 128) + R"(,"name":)" +
                                  quotedText("\xF0\x9F\x98\x80", 512) + R"(,"kind":)" + quotedText("z", 64) +
                                  R"(,"license":)" + quotedText("9", 64) + "}"},
        {"escapes count as what they stand for", lineWith("id", quotedText("\\u00e9", 128))},
        {"escaped names", R"({"\u0069d":"a","name":"b","kind":"c","license":null})"},
        {"an escaped backslash before a u", lineWith("name", R"("\\u0000 \\ud800")")},
        {"a noncharacter and C1 controls", lineWith("name", "\"\xEF\xBF\xBF\xC2\x80\x7F\"")},
        {"minus zero", lineWith("assigned_at", "-0")},
    };
    for (const auto &[what, line] : table) {
        EXPECT_TRUE(parseLine(line).ok()) << what << ": " << detailOf(parseLine(line));
        const Parsed strict = parseLine(strictTwin(line));
        EXPECT_TRUE(strict.ok()) << what << ": " << detailOf(strict);
    }
}

TEST(ObjectList, IsReadInPiecesOfAnySizeAsAtOnce)
{
    QByteArray bytes;
    for (int i = 0; i < 40; ++i) {
        const QByteArray number = QByteArray::number(i);
        bytes += R"({"id":"i)" + number + R"(","name":"Zażółć )" + number + R"(","kind":"k","license":null)" +
                 (i % 7 == 0 ? QByteArray(R"(,"x":"\u0041")") : QByteArray()) + "}\n";
    }
    const QByteArray lists[] = {bytes, bytes.chopped(1), bytes + "x", bytes + "\n",
                                bytes + plainLine + '\n' + plainLine + '\n'};
    for (const QByteArray &list : lists) {
        const ObjectListReference reference = referenceOf(list);
        const Parsed whole = test::parseObjectList(list, reference);
        for (const qsizetype size : {1, 2, 3, 7, 61, 64, 1'000}) {
            ObjectListParser parser(reference);
            for (qsizetype at = 0; at < list.size(); at += size) {
                ASSERT_FALSE(parser.take(QByteArrayView(list).sliced(at, std::min(size, list.size() - at))));
            }
            const Parsed parsed = parser.end();
            ASSERT_EQ(parsed.ok(), whole.ok()) << size;
            EXPECT_EQ(detailOf(parsed), detailOf(whole));
            if (parsed) {
                ASSERT_EQ((*parsed)->size(), (*whole)->size());
                EXPECT_EQ((*parsed)->at(39), (*whole)->at(39));
            }
        }
    }
}

TEST(ObjectList, NamesAWrongHashBeforeAWrongLine)
{
    const QByteArray bytes = "no object\n";
    ObjectListReference reference = referenceOf(bytes);
    EXPECT_TRUE(detailOf(test::parseObjectList(bytes, reference)).starts_with("object list: line 1"))
        << "its own lines";
    reference.sha256 = QByteArray(64, 'a');
    EXPECT_TRUE(detailOf(test::parseObjectList(bytes, reference)).starts_with("object list: its SHA-256"));
}

TEST(ObjectList, A18_A19_A39_RefusesWhatIsNotStrictJson)
{
    const std::pair<const char *, QByteArray> table[] = {
        {"nothing but white space", "   "},
        {"no object", "[]"},
        {"a scalar", "1"},
        {"two objects", plainLine + plainLine},
        {"something behind", plainLine + "x"},
        {"a comma too many", lineWith("x", "1,")},
        {"single quotes", "{'id':'a'}"},
        {"a comment", plainLine + "//"},
        {"NaN", lineWith("x", "NaN")},
        {"a leading zero", lineWith("x", "01")},
        {"a byte order mark", "\xEF\xBB\xBF" + plainLine},
        {"invalid UTF-8", lineWith("name", "\"\xC3\"")},
        {"overlong UTF-8", lineWith("name", "\"\xC0\xAF\"")},
        {"an encoded surrogate", lineWith("name", "\"\xED\xA0\x80\"")},
        {"a tab in a string", lineWith("name", "\"a\tb\"")},
        {"a NUL in a string", lineWith("name", QByteArray("\"a\0b\"", 5))},
        {"a NUL between tokens", plainLine + QByteArray(1, '\0')},
        {"an escaped NUL", lineWith("name", R"("a\u0000")")},
        {"an escaped NUL in an unknown member", lineWith("x", R"(["\u0000"])")},
        {"an escaped NUL in a name", lineWith("\\u0000", "1")},
        {"half a pair", lineWith("name", R"("\ud800")")},
        {"half a pair before a letter", lineWith("name", R"("\ud800a")")},
        {"a low half alone", lineWith("name", R"("\udc00")")},
        {"two high halves", lineWith("name", R"("\ud800\ud800")")},
        {"a high half before a private character", lineWith("name", R"("\ud800\ue000")")},
        {"a high half before a newline", lineWith("name", R"("\ud800\n")")},
        {"half a pair in an unknown member", lineWith("x", R"({"\udfff":1})")},
        {"a known name twice", lineWith("x", R"(1,"id":"a")")},
        {"license null twice", lineWith("x", R"(1,"license":null)")},
        {"a name and its escaped twin", lineWith("x", R"(1,"\u0069d":"a")")},
        {"an unknown name twice", lineWith("x", R"(1,"y":2,"x":3)")},
        {"a name twice inside", lineWith("x", R"([{"y":1,"y":1}])")},
        {"nine levels", lineWith("x", "[[[[[[[[]]]]]]]]")},
        {"nine levels of objects",
         lineWith("x", QByteArray(R"({"a":)").repeated(8) + "1" + QByteArray("}").repeated(8))},
        {"a thousand levels", lineWith("x", QByteArray("[").repeated(1000) + QByteArray("]").repeated(1000))},
        {"an unfinished string", R"({"id":"a)"},
        {"an unfinished object", plainLine.chopped(1)},
    };
    for (const auto &[what, line] : table) {
        expectRefused(parseLine(line), what);
        if (line.startsWith('{')) {
            expectRefused(parseLine(strictTwin(line)), what);
        }
    }
}

TEST(ObjectList, RefusesMembersOfAnotherTypeOrLength)
{
    const QByteArrayList texts = {
        "", "null", "1", "1.5", "true", "[]", "{}", R"([""])", R"("")", "18446744073709551615", "-1"};
    const QByteArrayList times = {"null",
                                  "1.0",
                                  "1e3",
                                  "true",
                                  R"("7")",
                                  "[]",
                                  "{}",
                                  "-1",
                                  "253402300800",
                                  "9223372036854775807",
                                  "9223372036854775808",
                                  "18446744073709551615",
                                  "18446744073709551616",
                                  "-9223372036854775808",
                                  "0.0",
                                  "-0.0"};
    const QByteArrayList words = {R"("A")", R"("a-b")", R"("a b")", R"("é")", R"("a\u0041")", R"("")"};
    std::vector<std::pair<QByteArray, QByteArray>> table;
    for (const QByteArray &value : texts) {
        for (const char *member : {"id", "name", "kind", "license"}) {
            if (value != "null" || QByteArray(member) != "license") {
                table.emplace_back(member, value);
            }
        }
    }
    for (const QByteArray &value : times) {
        table.emplace_back("assigned_at", value);
        table.emplace_back("last_backup_at", value);
    }
    for (const QByteArray &value : words) {
        table.emplace_back("kind", value);
        table.emplace_back("license", value);
    }
    for (const QByteArray &letter :
         {QByteArray("a"), QByteArray("\xC3\xA9"), QByteArray("\xF0\x9F\x98\x80"), QByteArray("\\u00e9")}) {
        table.emplace_back("id", quotedText(letter, 129));
        table.emplace_back("name", quotedText(letter, 513));
    }
    table.emplace_back("kind", quotedText("a", 65));
    table.emplace_back("license", quotedText("a", 65));
    for (const auto &[member, value] : table) {
        const QByteArray line = lineWith(member, value);
        expectRefused(parseLine(line), line.left(200).toStdString());
        expectRefused(parseLine(strictTwin(line)), line.left(200).toStdString());
    }
}

TEST(ObjectList, NamesTheLineAndTheCause)
{
    const QByteArray other = R"({"id":"z","name":"b","kind":"c","license":null})";
    const std::pair<QByteArray, const char *> table[] = {
        {plainLine + '\n' + other + "\n{}\n", "object list: line 3: id is missing"},
        {plainLine + '\n' + plainLine + '\n', "object list: line 2: its id stands already"},
        {plainLine + "\n\n" + other + '\n', "object list: line 2: is empty"},
        {"\n", "object list: line 1: is empty"},
        {plainLine + '\n' + other, "object list: line 2: does not end in LF"},
        {other + '\n' + lineWith("assigned_at", "null") + '\n', "object list: line 2: assigned_at is no time"},
    };
    for (const auto &[bytes, detail] : table) {
        const Parsed parsed = parse(bytes);
        expectRefused(parsed, detail);
        EXPECT_EQ(detailOf(parsed), detail);
    }
}

TEST(ObjectList, ComparesSizeHashAndCount)
{
    const QByteArray bytes = plainLine + '\n';
    const ObjectListReference right = referenceOf(bytes);
    ASSERT_TRUE(test::parseObjectList(bytes, right).ok());
    ObjectListReference wrong = right;
    wrong.bytes += 1;
    expectRefused(test::parseObjectList(bytes, wrong), "size");
    wrong = right;
    wrong.sha256[0] = wrong.sha256[0] == '0' ? '1' : '0';
    expectRefused(test::parseObjectList(bytes, wrong), "hash");
    for (const qint64 count : {qint64{0}, qint64{2}, qint64{1} << 53}) {
        wrong = right;
        wrong.count = count;
        expectRefused(test::parseObjectList(bytes, wrong), "count " + std::to_string(count));
    }
    expectRefused(test::parseObjectList({}, {referenceOf({}).sha256, 0, 1}), "an empty list with one line");
}

TEST(ObjectList, AnswersCancelled)
{
    QByteArray bytes;
    for (int i = 0; i < 5'000; ++i) {
        bytes += R"({"id":")" + QByteArray::number(i) + R"(","name":"b","kind":"c","license":null})" + '\n';
    }
    const std::atomic_bool cancelled = true;
    const Parsed parsed = test::parseObjectList(bytes, referenceOf(bytes), &cancelled);
    ASSERT_FALSE(parsed.ok());
    EXPECT_EQ(parsed.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(parse(bytes).ok());
}

TEST(ObjectList, ReadsLinesOfAnyLength)
{
    QByteArray bytes;
    int count = 0;
    for (const int length : {0, 1, 15, 63, 64, 65, 1'000, 100'000, 3'000'000, 7}) {
        bytes +=
            lineWith("x", quotedText("y", length)).replace(R"("a")", '"' + QByteArray::number(++count) + '"') + '\n';
    }
    const Parsed parsed = parse(bytes);
    ASSERT_TRUE(parsed.ok()) << detailOf(parsed);
    EXPECT_EQ((*parsed)->size(), 10u);
}

// Cut anywhere, with matching size and hash.
TEST(ObjectList, A37_RefusesEveryTruncation)
{
    const QByteArray line = lineWith("assigned_at", "12") + '\n';
    for (qsizetype length = 1; length < line.size(); ++length) {
        expectRefused(parse(line.left(length)), std::to_string(length));
    }
}

// Both parsers refuse a line with a changed byte, or both read it alike.
TEST(ObjectList, A10_AgreesWithTheStrictParserOnMutations)
{
    std::mt19937 random(11);
    const QByteArray seed =
        R"({"id":"\ud83d\ude00","name":"b\u00e9é","kind":"c_1","license":"x","assigned_at":12,"y":[{"z":-1.5e3}]})";
    const QByteArray letters = "\"\\u0d8c{}[]:,.-+eE019 \t\r\x01\x7F\xC3\xA9\xEDnulltrue";
    int acceptedCount = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray line = seed;
        for (auto changes = 1 + random() % 3; changes > 0; --changes) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(line.size()));
            const char letter = letters[static_cast<qsizetype>(random() % static_cast<unsigned>(letters.size()))];
            switch (random() % 3) {
            case 0:
                line[at] = letter;
                break;
            case 1:
                line.insert(at, letter);
                break;
            case 2:
                line.remove(at, 1);
                break;
            }
        }
        const Parsed fast = parseLine(line);
        const Parsed strict = line.startsWith('{') ? parseLine(strictTwin(line)) : parseLine(line);
        ASSERT_EQ(fast.ok(), strict.ok()) << line.toStdString() << ": " << detailOf(fast) << " / " << detailOf(strict);
        if (fast) {
            ++acceptedCount;
            ASSERT_TRUE(json::parse(line, ErrorCode::MalformedReply).ok()) << line.toStdString();
            ASSERT_EQ((*fast)->at(0), (*strict)->at(0)) << line.toStdString();
        }
    }
    EXPECT_GT(acceptedCount, 1'000);
}

} // namespace license
