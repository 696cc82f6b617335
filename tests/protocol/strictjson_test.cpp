// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/strictjson.h"

#include <gtest/gtest.h>

namespace license::json {

using namespace Qt::StringLiterals;

namespace {

struct Case
{
    const char *what;
    QByteArray text;
};

bool accepted(const QByteArray &text)
{
    return parse(text, ErrorCode::MalformedReply).ok();
}

QByteArray nested(int depth, char open, char close)
{
    return QByteArray(depth, open) + QByteArray(depth, close);
}

QByteArray nestedObjects(int depth)
{
    return QByteArray("{\"a\":").repeated(depth - 1) + "{}" + QByteArray(depth - 1, '}');
}

} // namespace

TEST(StrictJson, AcceptsWhatTheGrammarAllows)
{
    const Case cases[] = {
        {"object", R"({"a":1,"b":[true,false,null]})"},
        {"scalars at the top", R"("text")"},
        {"the four white spaces", " \t\r\n{ \"a\" :\n1 }\r\n"},
        {"escapes", R"(["\"\\\/\b\f\n\r\t\u00e9"])"},
        {"a surrogate pair", R"(["\ud83d\ude00"])"},
        {"a noncharacter", "[\"\xEF\xBF\xBF\"]"},
        {"an escaped byte order mark", R"(["\ufeff"])"},
        {"numbers", "[0,-0,-1,1.5,1e3,1E-3,0.1e+2,123456789012345678901234567890]"},
        {"one that vanishes", "[1e-999]"},
        {"the same name on two levels", R"({"a":{"a":1}})"},
        {"eight arrays", nested(8, '[', ']')},
        {"eight objects", nestedObjects(8)},
        {"a scalar in the eighth", "[[[[[[[[1]]]]]]]]"},
        {"empty name", R"({"":1})"},
        {"DEL and C1 as they are", "[\"\x7F\xC2\x80\"]"},
    };
    for (const auto &[what, text] : cases) {
        const auto value = parse(text, ErrorCode::MalformedReply);
        EXPECT_TRUE(value.ok()) << what << ": " << (value ? "" : value.error().detail.toStdString());
    }
}

TEST(StrictJson, A18_A19_A39_RefusesWhatTheGrammarOrTheProtocolForbids)
{
    const Case cases[] = {
        {"nothing", ""},
        {"white space alone", " \n"},
        {"two values", "{} {}"},
        {"text after the value", "{}x"},
        {"a comma after the value", "{},"},
        {"a comma at the end", R"({"a":1,})"},
        {"a comma at the end of an array", "[1,]"},
        {"no colon", R"({"a" 1})"},
        {"name without quotes", "{a:1}"},
        {"single quotes", "{'a':1}"},
        {"a comment", "{/**/}"},
        {"a line comment", "{}//"},
        {"NaN", "[NaN]"},
        {"Infinity", "[Infinity]"},
        {"-Infinity", "[-Infinity]"},
        {"a plus sign", "[+1]"},
        {"a leading zero", "[01]"},
        {"a negative leading zero", "[-01]"},
        {"no digit after the point", "[1.]"},
        {"no digit before the point", "[.5]"},
        {"no exponent", "[1e]"},
        {"hexadecimal", "[0x10]"},
        {"a minus alone", "[-]"},
        {"overflow", "[1e400]"},
        {"negative overflow", "[-1e400]"},
        {"True", "[True]"},
        {"nul", "[nul]"},
        {"unclosed array", "[1"},
        {"unclosed object", R"({"a":1)"},
        {"unclosed string", R"(["a)"},
        {"unclosed escape", R"(["\)"},
        {"wrong closer", "[1}"},
        {"unknown escape", R"(["\x"])"},
        {"short escape", R"(["\u12"])"},
        {"a tab in a string", "[\"\t\"]"},
        {"a line end in a string", "[\"\n\"]"},
        {"a lone high surrogate", R"(["\ud83d"])"},
        {"a high surrogate before a letter", R"(["\ud83dx"])"},
        {"two high surrogates", R"(["\ud83d\ud83d"])"},
        {"a lone low surrogate", R"(["\ude00"])"},
        {"a lone surrogate in a name", R"({"\ud83d":1})"},
        {"an escaped NUL", R"(["\u0000"])"},
        {"an escaped NUL in a name", R"({"a\u0000":1})"},
        {"an escaped NUL deep down", R"([[[{"a":"x\u0000y"}]]])"},
        {"a raw NUL in a string", QByteArray("[\"\0\"]", 5)},
        {"a raw NUL after the value", QByteArray("{}\0", 3)},
        {"a raw NUL and more after the value", QByteArray("{}\0{}", 5)},
        {"a raw NUL between tokens", QByteArray("[\0]", 3)},
        {"a byte order mark", "\xEF\xBB\xBF{}"},
        {"a byte order mark after the value", "{}\xEF\xBB\xBF"},
        {"UTF-16 little-endian", QByteArray("\xFF\xFE{\0}\0", 6)},
        {"UTF-16 big-endian", QByteArray("\0{\0}", 4)},
        {"a no-break space", "{\xC2\xA0}"},
        {"a form feed", "{\f}"},
        {"a vertical tab", "{\v}"},
        {"a cut sequence", "[\"\xC3\"]"},
        {"a lone continuation byte", "[\"\x80\"]"},
        {"an overlong slash", "[\"\xC0\xAF\"]"},
        {"an overlong NUL", "[\"\xC0\x80\"]"},
        {"a surrogate in UTF-8", "[\"\xED\xA0\x80\"]"},
        {"a pair of surrogates in UTF-8", "[\"\xED\xA0\xBD\xED\xB8\x80\"]"},
        {"beyond U+10FFFF", "[\"\xF4\x90\x80\x80\"]"},
        {"Latin-1", "[\"\xE9\"]"},
        {"a name twice", R"({"a":1,"a":1})"},
        {"a name twice, not neighbors", R"({"a":1,"b":2,"a":1})"},
        {"a name twice, once escaped", R"({"a":1,"\u0061":1})"},
        {"a name twice, deep in an unknown member", R"({"x":[{"y":{"a":1,"a":2}}]})"},
        {"the empty name twice", R"({"":1,"":1})"},
        {"nine arrays", nested(9, '[', ']')},
        {"nine objects", nestedObjects(9)},
        {"nine of both", R"([{"a":[{"a":[{"a":[{"a":[]}]}]}]}])"},
        {"a thousand arrays", nested(1000, '[', ']')},
        {"a million arrays that never close", QByteArray(1'000'000, '[')},
        {"a million objects that never close", QByteArray("{\"a\":").repeated(200'000)},
    };
    for (const auto &[what, text] : cases) {
        const auto value = parse(text, ErrorCode::InvalidInput);
        ASSERT_FALSE(value.ok()) << what;
        EXPECT_EQ(value.error().code, ErrorCode::InvalidInput) << what;
        EXPECT_FALSE(value.error().detail.isEmpty()) << what;
    }
}

TEST(StrictJson, TellsIntegersFromOtherNumbers)
{
    const struct
    {
        const char *text;
        Type type;
    } cases[] = {
        {"0", Type::Integer},
        {"-0", Type::Integer},
        {"9223372036854775807", Type::Integer},
        {"-9223372036854775808", Type::Integer},
        {"9223372036854775808", Type::BigInteger},
        {"18446744073709551615", Type::BigInteger},
        {"18446744073709551616", Type::BigInteger},
        {"-9223372036854775809", Type::BigInteger},
        {"100000000000000000000000000000000000000000", Type::BigInteger},
        {"1.0", Type::Number},
        {"1e3", Type::Number},
        {"1E3", Type::Number},
        {"-0.0", Type::Number},
        {"9223372036854775808.0", Type::Number},
    };
    for (const auto &[text, type] : cases) {
        const auto value = parse(text, ErrorCode::MalformedReply);
        ASSERT_TRUE(value.ok()) << text;
        EXPECT_EQ(value->type(), type) << text;
    }
    EXPECT_EQ(parse("-9223372036854775808", ErrorCode::MalformedReply)->integer(), std::numeric_limits<qint64>::min());
    EXPECT_TRUE(parse("-9223372036854775809", ErrorCode::MalformedReply)->bigInteger().negative);
    EXPECT_FALSE(parse("9223372036854775808", ErrorCode::MalformedReply)->bigInteger().negative);
}

TEST(StrictJson, KeepsOrderAndText)
{
    const auto value =
        parse("{\"z\":\"\xEF\xBB\xBF\xEF\xBB\xBFé\",\"a\":[1,2.5,true,null]}", ErrorCode::MalformedReply);
    ASSERT_TRUE(value.ok());
    ASSERT_EQ(value->object().size(), 2U);
    EXPECT_EQ(value->object()[0].name, "z");
    EXPECT_EQ(value->find("z")->string(), u"\uFEFF\uFEFFé"_s);
    const Values &array = value->find("a")->array();
    EXPECT_EQ(array.size(), 4U);
    EXPECT_EQ(array[0].integer(), 1);
    EXPECT_EQ(array[1].number(), 2.5);
    EXPECT_TRUE(array[2].boolean());
    EXPECT_EQ(array[3].type(), Type::Null);
    EXPECT_EQ(value->find("b"), nullptr);
    EXPECT_EQ(array[0].find("a"), nullptr);
}

TEST(StrictJson, NamesByteAndCause)
{
    const struct
    {
        const char *text;
        QString detail;
    } cases[] = {
        {R"({"a":1,"a":2})", u"byte 13: the name \"a\" stands twice"_s},
        {"[1,x]", u"byte 4: not JSON"_s},
        {"[[[[[[[[[", u"byte 9: nested deeper than 8 levels"_s},
        {"[1e400]", u"byte 7: a number that overflows"_s},
        {"[\"\xC3\x28\"]", u"not UTF-8"_s},
        {"\xFF\xFE{\0}\0", u"not UTF-8"_s},
        {"\xEF\xBB\xBF{}", u"a byte order mark"_s},
    };
    for (const auto &[text, detail] : cases) {
        EXPECT_EQ(parse(text, ErrorCode::MalformedReply).error().detail, detail);
    }
}

// H01
TEST(StrictJson, NeverCitesAValue)
{
    for (const char *text :
         {R"(["lic_CANARY" "lic_CANARY"])", R"(["lic_CANARY)", R"(["lic_CANARY\u0000"])", "lic_CANARY"}) {
        const auto value = parse(text, ErrorCode::MalformedReply);
        ASSERT_FALSE(value.ok());
        EXPECT_FALSE(value.error().detail.contains("CANARY"_L1)) << value.error().detail.toStdString();
    }
}

TEST(StrictJson, IsQuickWithManyMembers)
{
    QByteArray text = "{";
    for (int i = 0; i < 100'000; ++i) {
        text += "\"m" + QByteArray::number(i) + "\":1,";
    }
    EXPECT_TRUE(accepted(text + "\"last\":1}"));
    EXPECT_FALSE(accepted(text + "\"m0\":1}"));
}

TEST(StrictJson, LetsThroughWhatTheRulesName)
{
    EXPECT_TRUE(parse(R"({"a":1,"a":2})", ErrorCode::MalformedReply, {.duplicateNames = true}).ok());
    EXPECT_TRUE(parse(R"(["\u0000"])", ErrorCode::MalformedReply, {.escapedNul = true}).ok());
    EXPECT_TRUE(parse(nested(9, '[', ']'), ErrorCode::MalformedReply, {.depth = 9}).ok());
}

} // namespace license::json
