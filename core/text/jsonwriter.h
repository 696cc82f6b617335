// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace license::text {

class ByteWriter;

/// Writes one JSON document piece by piece: members in the order in which they come. The outer levels have a line for
/// each item, what lies deeper stands in one line.
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
    /// Null where there is none.
    void value(const std::optional<QString> &text);

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
