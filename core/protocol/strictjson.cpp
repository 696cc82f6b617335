// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/strictjson.h"

#include "core/protocol/foreigntext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <optional>

namespace license::json {

using namespace Qt::StringLiterals;

namespace {

/// Iterates over bytes and records the position, which the parser does not pass to its callbacks.
class TrackedBytes
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    TrackedBytes(const char *at, const char **reached) : m_at(at), m_reached(reached) {}
    reference operator*() const { return *m_at; }
    TrackedBytes &operator++()
    {
        *m_reached = ++m_at;
        return *this;
    }
    bool operator==(const TrackedBytes &other) const { return m_at == other.m_at; }

private:
    const char *m_at;
    const char **m_reached;
};

/// Builds the value from the parser's events and stops at the first violation.
class Builder
{
public:
    using Json = nlohmann::json;

    explicit Builder(const Rules &rules) : m_rules(rules) {}

    bool null() { return add(Value()); }
    bool boolean(bool value) { return add(Value(value)); }
    bool number_integer(Json::number_integer_t value) { return add(Value(qint64{value})); }
    bool number_unsigned(Json::number_unsigned_t value)
    {
        return std::in_range<qint64>(value) ? add(Value(static_cast<qint64>(value))) : add(Value(BigInteger{}));
    }
    bool number_float(Json::number_float_t value, const std::string &written)
    {
        const bool integer = written.find_first_of(".eE") == std::string::npos;
        return integer ? add(Value(BigInteger{written.front() == '-'})) : add(Value(value));
    }
    bool string(std::string &value) { return check(value) && add(Value(std::move(value))); }
    bool binary(Json::binary_t &) { return fail(u"not JSON"_s); }
    bool key(std::string &name)
    {
        if (!check(name)) {
            return false;
        }
        m_open.back()->object().push_back({std::move(name), Value()});
        return true;
    }
    bool start_object(std::size_t) { return open(Value(Members())); }
    bool start_array(std::size_t) { return open(Value(Values())); }
    bool end_array() { return close(); }
    bool end_object() { return (m_rules.duplicateNames || namesDiffer(m_open.back()->object())) && close(); }
    bool parse_error(std::size_t, const std::string &, const Json::exception &error)
    {
        constexpr int numberOverflow = 406;
        return fail(error.id == numberOverflow ? u"a number that overflows"_s : u"not JSON"_s);
    }

    const QString &cause() const { return m_cause; }
    Value takeRoot() { return std::move(m_root); }

private:
    bool fail(const QString &cause)
    {
        m_cause = cause;
        return false;
    }

    bool check(std::string_view text)
    {
        return m_rules.escapedNul || text.find('\0') == std::string_view::npos || fail(u"a NUL character"_s);
    }

    bool namesDiffer(const Members &object)
    {
        std::vector<std::string_view> names;
        names.reserve(object.size());
        for (const Member &member : object) {
            names.push_back(member.name);
        }
        std::sort(names.begin(), names.end());
        const auto twice = std::adjacent_find(names.begin(), names.end());
        return twice == names.end() || fail(u"the name %1 stands twice"_s.arg(quoted(fromUtf8Exactly(*twice))));
    }

    Value *place(Value value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Value &parent = *m_open.back();
        if (parent.isArray()) {
            return &parent.array().emplace_back(std::move(value));
        }
        Member &member = parent.object().back();
        member.value = std::move(value);
        return &member.value;
    }

    bool add(Value value)
    {
        place(std::move(value));
        return true;
    }

    bool open(Value container)
    {
        if (std::cmp_greater_equal(m_open.size(), m_rules.depth)) {
            return fail(u"nested deeper than %1 levels"_s.arg(m_rules.depth));
        }
        m_open.push_back(place(std::move(container)));
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    const Rules m_rules;
    Value m_root;
    std::vector<Value *> m_open; ///< a container never moves while open: its parent grows only after it
    QString m_cause;
};

/// Problems of the raw bytes; the parser would take a NUL for the end and skip a byte order mark.
std::optional<QString> badBytes(QByteArrayView text)
{
    if (text.startsWith("\xEF\xBB\xBF")) {
        return u"a byte order mark"_s;
    }
    if (!text.isValidUtf8()) {
        return u"not UTF-8"_s;
    }
    const qsizetype nul = text.indexOf('\0');
    return nul < 0 ? std::nullopt : std::optional(u"byte %1: a NUL character"_s.arg(nul));
}

} // namespace

QString typeName(Type type)
{
    switch (type) {
    case Type::Null:
        return u"null"_s;
    case Type::Bool:
        return u"true or false"_s;
    case Type::Integer:
    case Type::BigInteger:
        return u"an integer"_s;
    case Type::Number:
        return u"a number that is not written as an integer"_s;
    case Type::String:
        return u"a string"_s;
    case Type::Array:
        return u"an array"_s;
    case Type::Object:
        return u"an object"_s;
    }
    Q_UNREACHABLE();
}

Value::Value(State state) : m_state(std::move(state)) {}

QString Value::string() const
{
    return fromUtf8Exactly(utf8());
}

const Value *Value::find(std::string_view name) const
{
    if (!isObject()) {
        return nullptr;
    }
    const auto found =
        std::find_if(object().begin(), object().end(), [name](const Member &m) { return m.name == name; });
    return found == object().end() ? nullptr : &found->value;
}

Result<Value> parse(QByteArrayView text, ErrorCode failure, const Rules &rules)
{
    const auto failed = [failure](const QString &detail) { return Error{.code = failure, .detail = detail}; };
    if (const auto bad = badBytes(text)) {
        return failed(*bad);
    }
    Builder builder(rules);
    const char *reached = text.begin();
    try {
        const TrackedBytes begin(text.begin(), &reached), end(text.end(), &reached);
        if (Builder::Json::sax_parse(begin, end, &builder)) {
            return builder.takeRoot();
        }
    } catch (const std::exception &) {
        return failed(u"byte %1: cannot be read"_s.arg(reached - text.begin()));
    }
    return failed(u"byte %1: %2"_s.arg(reached - text.begin()).arg(builder.cause()));
}

} // namespace license::json
