// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/plainobjectline.h"

#include <gtest/gtest.h>

#include <string>

namespace license {

namespace {

std::string padded(const std::string &start, char letter, std::size_t times, const std::string &end)
{
    return start + std::string(times, letter) + end;
}

} // namespace

TEST(PlainJsonText, HasNoEscapeNoControlAndNoBrokenCharacter)
{
    const std::pair<std::string, bool> table[] = {
        {"", true},
        {"{\"a\":\"b\"}\n\n", true},
        {"Za\xC5\xBC\xC3\xB3\xC5\x82\xC4\x87 \xF0\x9F\x98\x80 \x7F", true},
        {"a\\b", false},
        {"a\tb", false},
        {"a\rb", false},
        {std::string("a\0b", 3), false},
        {"\xC3", false},
        {"\xC0\xAF", false},
        {"\xED\xA0\x80", false},
        {padded("", 'x', 1'000, "\x1F"), false},
        {padded("", 'x', 1'000, "\xFF"), false},
    };
    for (const auto &[text, plain] : table) {
        EXPECT_EQ(isPlainJsonText(text), plain) << text;
    }
}

TEST(PlainObjectLine, IsReadAsTheOtherReaderReadsIt)
{
    const std::string lines[] = {
        R"({"id":"a","name":"b","kind":"c","license":null})",
        R"({"id":"a","name":"b c/d:{}[],","kind":"c_9","license":"git_repository"})",
        R"({"id":"a","name":"b","kind":"c","license":null,"assigned_at":0})",
        R"({"id":"a","name":"b","kind":"c","license":null,"last_backup_at":253402300799})",
        R"({"id":"a","name":"b","kind":"c","license":"d","assigned_at":1700000000,"last_backup_at":1790000000})",
        padded(R"({"id":")", 'x', 128, R"(","name":"b","kind":"c","license":null})"),
        padded(R"({"id":"a","name":")", 'x', 512, R"(","kind":"c","license":null})"),
        padded(R"({"id":"a","name":"b","kind":")", 'x', 64, R"(","license":null})"),
    };
    ObjectLineReader other;
    for (const std::string &line : lines) {
        const auto object = readPlainObjectLine(line);
        const auto expected = other.read(line, line.size());
        ASSERT_TRUE(object && expected) << line;
        EXPECT_EQ(object->id, expected->id);
        EXPECT_EQ(object->name, expected->name);
        EXPECT_EQ(object->kind, expected->kind);
        EXPECT_EQ(object->license, expected->license);
        EXPECT_EQ(object->assignedAt, expected->assignedAt);
        EXPECT_EQ(object->lastBackupAt, expected->lastBackupAt);
    }
}

TEST(PlainObjectLine, LeavesEveryOtherLineToTheOtherReader)
{
    const std::string lines[] = {
        "",
        "{}",
        R"( {"id":"a","name":"b","kind":"c","license":null})",
        R"({"id":"a","name":"b","kind":"c","license":null} )",
        R"({"id":"a","name":"b","kind":"c","license":null}})",
        R"({"id":"a","name":"b","kind":"c","license":null)",
        R"({"id": "a","name":"b","kind":"c","license":null})",
        R"({"name":"b","id":"a","kind":"c","license":null})",
        R"({"id":"a","name":"b","kind":"c"})",
        R"({"id":"","name":"b","kind":"c","license":null})",
        R"({"id":"a","name":"","kind":"c","license":null})",
        R"({"id":"a","name":"b","kind":"C","license":null})",
        R"({"id":"a","name":"b","kind":"c","license":""})",
        R"({"id":"a","name":"b","kind":"c","license":nul})",
        R"({"id":"a","name":"b","kind":"c","license":null,"assigned_at":})",
        R"({"id":"a","name":"b","kind":"c","license":null,"assigned_at":01})",
        R"({"id":"a","name":"b","kind":"c","license":null,"assigned_at":-0})",
        R"({"id":"a","name":"b","kind":"c","license":null,"assigned_at":1.0})",
        R"({"id":"a","name":"b","kind":"c","license":null,"assigned_at":1e3})",
        R"({"id":"a","name":"b","kind":"c","license":null,"assigned_at":null})",
        R"({"id":"a","name":"b","kind":"c","license":null,"assigned_at":253402300800})",
        R"({"id":"a","name":"b","kind":"c","license":null,"assigned_at":9999999999999999999999})",
        R"({"id":"a","name":"b","kind":"c","license":null,"last_backup_at":1,"assigned_at":1})",
        R"({"id":"a","name":"b","kind":"c","license":null,"x":1})",
        padded(R"({"id":")", 'x', 129, R"(","name":"b","kind":"c","license":null})"),
        padded(R"({"id":"a","name":")", 'x', 513, R"(","kind":"c","license":null})"),
        padded(R"({"id":"a","name":"b","kind":")", 'x', 65, R"(","license":null})"),
    };
    for (const std::string &line : lines) {
        EXPECT_FALSE(readPlainObjectLine(line)) << line;
    }
}

} // namespace license
