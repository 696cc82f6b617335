// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/jsonwriter.h"

#include "core/text/byteset.h"
#include "core/text/bytewriter.h"
#include "core/text/controls.h"

#include <algorithm>
#include <utility>

namespace license::text {

namespace {

/// Bytes that need no escape, not even as part of a C1 character.
bool isPlain(std::string_view utf8)
{
    static constexpr ByteSet plain =
        bytesThat([](unsigned c) { return c >= 0x20 && c != '"' && c != '\\' && c != 0x7F && c != 0xC2; });
    return areAllIn(plain, utf8);
}

} // namespace

void putJsonText(ByteWriter &out, std::string_view utf8)
{
    if (isPlain(utf8)) {
        out.put('"');
        out.put(utf8);
        out.put('"');
        return;
    }
    constexpr char digits[] = "0123456789abcdef";
    QByteArray escaped;
    escaped.reserve(static_cast<qsizetype>(utf8.size()) + 2);
    escaped += '"';
    for (const char c : utf8) {
        if (static_cast<unsigned char>(c) < 0x20) {
            escaped += "\\u00";
            escaped += digits[c >> 4];
            escaped += digits[c & 0xF];
            continue;
        }
        if (c == '"' || c == '\\') {
            escaped += '\\';
        }
        escaped += c;
    }
    escaped += '"';
    out.put(jsonControls(std::move(escaped)));
}

void JsonWriter::key(QByteArrayView name)
{
    separate();
    putJsonText(m_out, {name.data(), static_cast<std::size_t>(name.size())});
    m_out.put(m_levels.back().ownLines ? QByteArrayView(": ") : QByteArrayView(":"));
    m_afterKey = true;
}

void JsonWriter::null()
{
    separate();
    m_out.put("null");
}

void JsonWriter::value(qint64 number)
{
    separate();
    m_out.put(QByteArray::number(number));
}

void JsonWriter::value(const QString &text)
{
    separate();
    const QByteArray utf8 = text.toUtf8();
    putJsonText(m_out, {utf8.constData(), static_cast<std::size_t>(utf8.size())});
}

void JsonWriter::value(std::string_view utf8)
{
    separate();
    putJsonText(m_out, utf8);
}

void JsonWriter::open(char bracket)
{
    separate();
    m_out.put(bracket);
    m_levels.push_back({m_levels.size() < m_levelsOfLines, true});
}

void JsonWriter::close(char bracket)
{
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (level.ownLines && !level.empty) {
        breakLine();
    }
    m_out.put(bracket);
    if (m_levels.empty()) {
        m_out.put('\n');
    }
}

void JsonWriter::separate()
{
    if (m_afterKey || m_levels.empty()) {
        m_afterKey = false;
        return;
    }
    Level &level = m_levels.back();
    if (!level.empty) {
        m_out.put(',');
    }
    level.empty = false;
    if (level.ownLines) {
        breakLine();
    }
}

void JsonWriter::breakLine()
{
    m_out.put('\n');
    for (std::size_t i = 0; i < m_levels.size(); ++i) {
        m_out.put("  ");
    }
}

} // namespace license::text
