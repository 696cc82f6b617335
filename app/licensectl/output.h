// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/licensectl/terminal.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <nlohmann/json_fwd.hpp>

#include <memory>

namespace license::ctl {

/// The two streams of the program, in UTF-8. What people read while they wait (progress, warnings, errors) is a note
/// and goes to standard error; the answer goes to standard output. Neither hands a control character to a terminal.
class Output
{
public:
    Output();
    ~Output();

    void write(const QByteArray &bytes);
    /// Lines for people.
    void text(const QString &lines);
    void line(const QString &text);
    void json(const nlohmann::ordered_json &document);
    void note(const QString &text);
    /// A question to a person: its answer follows on the same line.
    void question(const QString &text);
    /// Standard output, for what is written as it is made.
    QIODevice &device();
    bool hasAnswer() const { return m_answered; }
    /// Nobody reads the answer any more, which is no failure.
    bool isReaderGone() const;
    /// The last note; empty where there was none.
    QString lastNote() const { return m_lastNote; }

    /// How the writing went.
    enum class End { Done, ReaderGone, Failed };
    /// Nothing is written afterwards. A failure is noted, except that a reader wants no more.
    [[nodiscard]] End finish();

private:
    class Answer;

    Utf8Streams m_streams;
    std::unique_ptr<Answer> m_answer;
    bool m_answered = false;
    QString m_lastNote;
};

} // namespace license::ctl
