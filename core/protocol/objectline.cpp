// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/objectline.h"

#include "core/protocol/objectlinerules.h"
#include "core/protocol/strictjson.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <vector>

namespace license {

namespace {

namespace dom = simdjson::dom;

constexpr int deepest = 8; // PROTOCOL.md, Strict JSON

LineValue valueOf(dom::element element)
{
    switch (element.type()) {
    case dom::element_type::STRING:
        return {LineValue::Type::String, element.get_string().value_unsafe()};
    case dom::element_type::INT64:
        return {LineValue::Type::Integer, {}, element.get_int64().value_unsafe()};
    case dom::element_type::UINT64:
        return {LineValue::Type::OutOfRange};
    case dom::element_type::NULL_VALUE:
        return {LineValue::Type::Null};
    case dom::element_type::ARRAY:
    case dom::element_type::OBJECT:
    case dom::element_type::DOUBLE:
    case dom::element_type::BOOL:
        return {LineValue::Type::Other};
    }
    Q_UNREACHABLE();
}

LineValue valueOf(const json::Value &value)
{
    switch (value.type()) {
    case json::Type::String:
        return {LineValue::Type::String, value.utf8()};
    case json::Type::Integer:
        return {LineValue::Type::Integer, {}, value.integer()};
    case json::Type::BigInteger:
        return {LineValue::Type::OutOfRange};
    case json::Type::Null:
        return {LineValue::Type::Null};
    case json::Type::Array:
    case json::Type::Object:
    case json::Type::Number:
    case json::Type::Bool:
        return {LineValue::Type::Other};
    }
    Q_UNREACHABLE();
}

bool differ(std::vector<std::string_view> &names)
{
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) == names.end();
}

/// The violation below an unknown member, or nullptr. `deepest` bounds the recursion.
const char *wrongWithin(dom::element element, int depth)
{
    dom::array items;
    dom::object members;
    const bool isArray = element.get(items) == simdjson::SUCCESS;
    if (!isArray && element.get(members) != simdjson::SUCCESS) {
        return nullptr;
    }
    if (depth > deepest) {
        return "nested deeper than 8 levels";
    }
    if (isArray) {
        for (const dom::element item : items) {
            if (const char *wrong = wrongWithin(item, depth + 1)) {
                return wrong;
            }
        }
        return nullptr;
    }
    std::vector<std::string_view> names;
    for (const dom::key_value_pair member : members) {
        names.push_back(member.key);
        if (const char *wrong = wrongWithin(member.value, depth + 1)) {
            return wrong;
        }
    }
    return differ(names) ? nullptr : "a name stands twice";
}

} // namespace

struct ObjectLineReader::Private
{
    dom::parser parser;
    std::vector<char> padded; ///< a line too close to the end of the list, with padding after it
    std::vector<std::string_view> unknown;
    json::Value strict;
    ObjectLineRules rules;
    QString cause;

    simdjson::simdjson_result<dom::element> parse(std::string_view line, std::size_t readable);
    bool readFast(const dom::object &object, std::string_view line);
    bool readStrict(std::string_view line);
};

simdjson::simdjson_result<dom::element> ObjectLineReader::Private::parse(std::string_view line, std::size_t readable)
{
    constexpr std::size_t firstCapacity = 16'384;
    if (line.size() > parser.capacity()) {
        const simdjson::error_code error = parser.allocate(std::max(firstCapacity, line.size() * 2), deepest + 2);
        if (error != simdjson::SUCCESS) {
            return error;
        }
    }
    if (readable < line.size() + simdjson::SIMDJSON_PADDING) {
        padded.assign(line.size() + simdjson::SIMDJSON_PADDING, ' ');
        std::memcpy(padded.data(), line.data(), line.size());
        return parser.parse(padded.data(), line.size(), false);
    }
    return parser.parse(line.data(), line.size(), false);
}

bool ObjectLineReader::Private::readFast(const dom::object &object, std::string_view line)
{
    if (std::memchr(line.data(), '\\', line.size()) != nullptr) {
        if (const char *wrong = wrongEscape(line)) {
            return rules.refuse(wrong);
        }
    }
    unknown.clear();
    for (const dom::key_value_pair member : object) {
        switch (rules.member(member.key, valueOf(member.value))) {
        case ObjectLineRules::Answer::Taken:
            break;
        case ObjectLineRules::Answer::Refused:
            return false;
        case ObjectLineRules::Answer::Unknown:
            if (const char *wrong = wrongWithin(member.value, 2)) {
                return rules.refuse(wrong);
            }
            unknown.push_back(member.key);
        }
    }
    return (differ(unknown) || rules.refuse("a name stands twice")) && rules.complete();
}

bool ObjectLineReader::Private::readStrict(std::string_view line)
{
    auto parsed =
        json::parse(QByteArrayView(line.data(), static_cast<qsizetype>(line.size())), ErrorCode::MalformedReply);
    if (!parsed) {
        cause = parsed.error().detail;
        return false;
    }
    strict = parsed.take();
    if (!strict.isObject()) {
        return rules.refuse("not an object");
    }
    for (const json::Member &member : strict.object()) {
        if (rules.member(member.name, valueOf(member.value)) == ObjectLineRules::Answer::Refused) {
            return false;
        }
    }
    return rules.complete();
}

ObjectLineReader::ObjectLineReader() : d(std::make_unique<Private>()) {}

ObjectLineReader::~ObjectLineReader() = default;

std::optional<ObjectLine> ObjectLineReader::read(std::string_view line, std::size_t readable)
{
    d->rules.start();
    d->cause.clear();
    dom::object object;
    const bool fast = d->parse(line, readable).get(object) == simdjson::SUCCESS;
    const bool good = fast ? d->readFast(object, line) : d->readStrict(line);
    return good ? std::optional(d->rules.line()) : std::nullopt;
}

QString ObjectLineReader::cause() const
{
    return d->cause.isEmpty() ? QString::fromLatin1(d->rules.cause()) : d->cause;
}

} // namespace license
