// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/licensectl/terminal.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <nlohmann/json_fwd.hpp>

#include <memory>

namespace license::ctl {

/// The two streams of the program, in UTF-8. Text for waiting people (progress, warnings, errors) is a note and goes to
/// standard error; the answer goes to standard output. Neither sends a control character to a terminal.
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
    /// A question to a person, whose answer follows on the same line.
    void question(const QString &text);
    /// Standard output, for streamed content.
    QIODevice &device();
    bool hasAnswer() const { return m_answered; }
    /// The reader of the answer is gone, which is no failure.
    bool isReaderGone() const;
    /// The last note; empty if there was none.
    QString lastNote() const { return m_lastNote; }

    /// The result of the writing.
    enum class End { Done, ReaderGone, Failed };
    /// Nothing may be written afterwards. A failure is noted, unless the reader is gone.
    [[nodiscard]] End finish();

private:
    class Answer;

    Utf8Streams m_streams;
    std::unique_ptr<Answer> m_answer;
    bool m_answered = false;
    QString m_lastNote;
};

} // namespace license::ctl
