// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/jsonwriter.h"

#include "core/text/bytewriter.h"

namespace license::text {

namespace {

void putEscaped(ByteWriter &out, const QByteArray &utf8)
{
    constexpr char digits[] = "0123456789abcdef";
    out.put('"');
    qsizetype start = 0;
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        const auto c = static_cast<unsigned char>(utf8[at]);
        if (c >= 0x20 && c != '"' && c != '\\') {
            continue;
        }
        out.put(QByteArrayView(utf8).sliced(start, at - start));
        start = at + 1;
        out.put('\\');
        if (c >= 0x20) {
            out.put(utf8[at]);
        } else {
            out.put("u00");
            out.put(digits[c >> 4]);
            out.put(digits[c & 0xF]);
        }
    }
    out.put(QByteArrayView(utf8).sliced(start));
    out.put('"');
}

} // namespace

void JsonWriter::key(QByteArrayView name)
{
    separate();
    putEscaped(m_out, name.toByteArray());
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
    putEscaped(m_out, text.toUtf8());
}

void JsonWriter::value(const std::optional<QString> &text)
{
    text ? value(*text) : null();
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
    m_out.put(QByteArray(static_cast<qsizetype>(m_levels.size() * 2), ' '));
}

} // namespace license::text
