// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArrayView>
#include <QString>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace license::json {

class Value;
struct Member;
using Values = std::vector<Value>;
using Members = std::vector<Member>; ///< in the order of the text

enum class Type { Null, Bool, Integer, BigInteger, Number, String, Array, Object };

/// "a string", "an object", …: for an error's detail.
QString typeName(Type type);

/// An integer beyond signed 64 bits: outside every range of the protocol, but still an integer.
struct BigInteger
{
    bool negative = false;
    bool operator==(const BigInteger &) const = default;
};

/// One JSON value. Only integers written as such are integers: 1.0 and 1e3 are of type Number. Every accessor except
/// type(), isX() and find() requires a value of its type.
class Value
{
public:
    using State = std::variant<std::monostate, bool, qint64, BigInteger, double, std::string, Values, Members>;

    Value() = default;
    explicit Value(State state);

    Type type() const { return static_cast<Type>(m_state.index()); }
    bool isString() const { return type() == Type::String; }
    bool isObject() const { return type() == Type::Object; }
    bool isArray() const { return type() == Type::Array; }

    bool boolean() const { return std::get<bool>(m_state); }
    qint64 integer() const { return std::get<qint64>(m_state); }
    BigInteger bigInteger() const { return std::get<BigInteger>(m_state); }
    double number() const { return std::get<double>(m_state); }
    /// UTF-8, valid.
    const std::string &utf8() const { return std::get<std::string>(m_state); }
    /// utf8() unchanged, including a leading U+FEFF.
    QString string() const;
    const Values &array() const { return std::get<Values>(m_state); }
    Values &array() { return std::get<Values>(m_state); }
    const Members &object() const { return std::get<Members>(m_state); }
    Members &object() { return std::get<Members>(m_state); }

    /// The first member of that name; nullptr if there is none or this is not an object.
    const Value *find(std::string_view name) const;

private:
    State m_state;
};

struct Member
{
    std::string name; ///< UTF-8, valid
    Value value;
};

/// The deviations that parse() accepts.
struct Rules
{
    int depth = 8; ///< levels of arrays and objects, the outermost being 1
    bool duplicateNames = false;
    bool escapedNul = false; ///< \u0000 in names and values
};

/// Reads one JSON text by the protocol's rules (PROTOCOL.md, Strict JSON). `failure` is the code of the error, whose
/// detail names the byte and the cause. It never cites a value of the text, which may be a secret. Never throws.
Result<Value> parse(QByteArrayView text, ErrorCode failure, const Rules &rules = {});

} // namespace license::json
