// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace license {

/// Unpacks one gzip member as a stream in bounded pieces. A second member, or any other data after the first, is a
/// failure.
class Inflater
{
public:
    struct Progress
    {
        qsizetype consumed = 0;
        qsizetype produced = 0;
        bool failed = false;
    };

    Inflater();
    ~Inflater();
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    /// Reads from `input`, writes at most `room` bytes to `output`.
    Progress run(QByteArrayView input, char *output, qsizetype room);
    /// The member is complete and its checksum matches.
    bool isComplete() const { return m_complete; }

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
    bool m_complete = false;
};

} // namespace license
