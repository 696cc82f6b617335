// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/memberreader.h"

#include "core/protocol/foreigntext.h"

#include <algorithm>

namespace license::json {

using namespace Qt::StringLiterals;

namespace {

const Value nothing;
const Values noValues;

bool isBetween(char c, char first, char last)
{
    return c >= first && c <= last;
}

QString range(qint64 least, qint64 most)
{
    return u"%1 … %2"_s.arg(least).arg(most);
}

} // namespace

bool isTypeCharacter(char c)
{
    return isBetween(c, 'a', 'z') || isBetween(c, '0', '9') || c == '_';
}

bool isWordCharacter(char c)
{
    return isTypeCharacter(c) || isBetween(c, 'A', 'Z') || c == '-';
}

bool isLowerHexDigit(char c)
{
    return isBetween(c, '0', '9') || isBetween(c, 'a', 'f');
}

MemberReader::MemberReader(const Value &object, const QString &path, QString &problem)
    : m_object(object), m_path(path), m_problem(problem)
{
    if (m_problem.isEmpty() && !object.isObject()) {
        const QString self = path.isEmpty() ? u"the outermost value"_s : path.chopped(1);
        m_problem = u"%1 is %2, not an object"_s.arg(self, typeName(object.type()));
    }
}

bool MemberReader::has(std::string_view name) const
{
    return m_object.find(name) != nullptr;
}

void MemberReader::fail(std::string_view name, const QString &what)
{
    if (m_problem.isEmpty()) {
        m_problem = m_path + fromUtf8Exactly(name) + u' ' + what;
    }
}

void MemberReader::allowOnly(std::initializer_list<std::string_view> names)
{
    if (!m_object.isObject() || !m_problem.isEmpty()) {
        return;
    }
    for (const Member &member : m_object.object()) {
        if (std::find(names.begin(), names.end(), member.name) == names.end()) {
            m_problem = m_path + u"%1 is an unknown member"_s.arg(quoted(fromUtf8Exactly(member.name)));
            return;
        }
    }
}

const Value &MemberReader::value(std::string_view name)
{
    const Value *found = m_object.find(name);
    if (!found) {
        fail(name, u"is missing"_s);
    }
    return found ? *found : nothing;
}

const Value *MemberReader::typed(std::string_view name, Type type)
{
    const Value &found = value(name);
    if (m_problem.isEmpty() && found.type() != type) {
        fail(name, u"is %1, not %2"_s.arg(typeName(found.type()), typeName(type)));
    }
    return m_problem.isEmpty() ? &found : nullptr;
}

QString MemberReader::text(std::string_view name, const TextRule &rule)
{
    const Value *found = typed(name, Type::String);
    if (!found) {
        return {};
    }
    const std::string &utf8 = found->utf8();
    const qsizetype length = codePoints(utf8);
    if (length < rule.least || length > rule.most) {
        const bool bounded = rule.most != TextRule().most;
        fail(name,
             bounded ? u"has %1 characters, not %2"_s.arg(length).arg(range(rule.least, rule.most)) : u"is empty"_s);
    } else if (rule.allows && !std::all_of(utf8.begin(), utf8.end(), rule.allows)) {
        fail(name, u"has a character other than %1"_s.arg(QString::fromUtf8(rule.alphabet)));
    }
    return m_problem.isEmpty() ? found->string() : QString();
}

qint64 MemberReader::integer(std::string_view name, qint64 least, qint64 most)
{
    const Value &found = value(name);
    if (found.type() == Type::BigInteger) {
        fail(name, u"is not within %1"_s.arg(range(least, most)));
        return {};
    }
    if (!typed(name, Type::Integer)) {
        return {};
    }
    const qint64 number = found.integer();
    if (number < least || number > most) {
        fail(name, u"is %1, not within %2"_s.arg(number).arg(range(least, most)));
    }
    return m_problem.isEmpty() ? number : qint64{};
}

qint64 MemberReader::clamped(std::string_view name, qint64 least, qint64 most)
{
    const Value &found = value(name);
    if (found.type() == Type::BigInteger) {
        return found.bigInteger().negative ? least : most;
    }
    return typed(name, Type::Integer) ? std::clamp(found.integer(), least, most) : least;
}

bool MemberReader::boolean(std::string_view name)
{
    const Value *found = typed(name, Type::Bool);
    return found && found->boolean();
}

const Values &MemberReader::array(std::string_view name, std::size_t least, std::size_t most)
{
    const Value *found = typed(name, Type::Array);
    if (!found) {
        return noValues;
    }
    const Values &values = found->array();
    if (values.size() < least || values.size() > most) {
        fail(name, u"has %1 entries, not %2"_s.arg(values.size()).arg(range(qint64(least), qint64(most))));
        return noValues;
    }
    return values;
}

MemberReader MemberReader::object(std::string_view name)
{
    const QString path = m_path + fromUtf8Exactly(name) + u'.';
    return {value(name), path, m_problem};
}

void MemberReader::failWord(std::string_view name)
{
    const Value *found = m_object.find(name);
    if (found && found->isString()) {
        fail(name, u"is %1, which is not a valid value"_s.arg(quoted(found->string())));
    }
}

} // namespace license::json
