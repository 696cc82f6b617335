// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace license {

/// Unpacks one gzip member as a stream, a bounded piece at a time. A second member, or anything else behind the first,
/// is a failure.
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
    /// The member is whole and its checksum holds.
    bool isComplete() const { return m_complete; }

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
    bool m_complete = false;
};

} // namespace license
