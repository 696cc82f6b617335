// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace license::text {

class ByteWriter;

/// A JSON string with its quotes; controls are spelled out.
void putJsonText(ByteWriter &out, std::string_view utf8);

/// Writes one JSON document piece by piece, with members in call order. Outer levels have one line per item; deeper
/// content stays on one line.
class JsonWriter
{
public:
    JsonWriter(ByteWriter &out, std::size_t levelsOfLines) : m_out(out), m_levelsOfLines(levelsOfLines) {}

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    void key(QByteArrayView name);

    void null();
    void value(qint64 number);
    void value(const QString &text);
    void value(std::string_view utf8);
    /// Writes null if there is none.
    template <typename Text>
    void value(const std::optional<Text> &text)
    {
        text ? value(*text) : null();
    }
    /// What `write` writes to the ByteWriter is the value, in JSON.
    template <typename Write>
    void raw(Write write)
    {
        separate();
        write(m_out);
    }

    template <typename T>
    void member(QByteArrayView name, const T &content)
    {
        key(name);
        value(content);
    }

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void breakLine();

    ByteWriter &m_out;
    const std::size_t m_levelsOfLines;
    struct Level
    {
        bool ownLines = false;
        bool empty = true;
    };
    std::vector<Level> m_levels;
    bool m_afterKey = false;
};

} // namespace license::text
