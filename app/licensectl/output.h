// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/licensectl/terminal.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <nlohmann/json_fwd.hpp>

namespace license::ctl {

/// The two streams of the program, in UTF-8. What people read while they wait (progress, warnings, errors) is a note
/// and goes to standard error; the answer goes to standard output.
class Output
{
public:
    Output();

    void write(const QByteArray &bytes);
    void line(const QString &text);
    void json(const nlohmann::ordered_json &document);
    void note(const QString &text);
    /// A question to a person: its answer follows on the same line.
    void question(const QString &text);
    /// Standard output, for what is written as it is made.
    QIODevice &device() { return m_standardOutput; }
    /// False where a part of the answer could not be written.
    [[nodiscard]] bool finish();

private:
    Utf8Streams m_streams;
    QFile m_standardOutput;
    bool m_failed = false;
};

} // namespace license::ctl
