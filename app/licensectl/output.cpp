// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/output.h"

#include "app/licensectl/translate.h"
#include "core/domain/error.h"
#include "core/text/controls.h"
#include "core/text/filewords.h"

#include <QFile>

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstdio>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

const QString nameOfAnswer = u"standard output"_s;

} // namespace

/// Standard output. A terminal gets symbols for characters that it would obey; a file or a program gets every byte
/// unchanged.
class Output::Answer final : public QIODevice
{
public:
    explicit Answer(bool &begun) : m_begun(begun)
    {
        m_failed = !m_file.open(stdout, QIODevice::WriteOnly);
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    bool isReaderGone() const { return m_readerGone; }
    End finish()
    {
        errno = 0;
        if (!m_file.flush() || m_file.error() != QFileDevice::NoError) {
            fail();
        }
        return m_readerGone ? End::ReaderGone : m_failed ? End::Failed : End::Done;
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_begun = m_begun || size > 0;
        errno = 0;
        const QByteArray bytes = m_terminal ? text::visibleControls(QByteArray(data, size)) : QByteArray();
        const bool written = m_terminal ? m_file.write(bytes) == bytes.size() : m_file.write(data, size) == size;
        if (!written) {
            fail();
        }
        return written ? size : -1;
    }

private:
    void fail()
    {
        m_failed = true;
        m_readerGone = m_readerGone || errno == EPIPE;
        setErrorString(nameOfAnswer + u": "_s + m_file.errorString());
    }

    QFile m_file;
    bool &m_begun;
    const bool m_terminal = standardOutputIsTerminal();
    bool m_failed = false;
    bool m_readerGone = false;
};

Output::Output() : m_answer(std::make_unique<Answer>(m_answered)) {}

Output::~Output() = default;

void Output::write(const QByteArray &bytes)
{
    m_answer->write(bytes);
}

QIODevice &Output::device()
{
    return *m_answer;
}

bool Output::isReaderGone() const
{
    return m_answer->isReaderGone();
}

void Output::text(const QString &lines)
{
    write(text::visibleControls(lines, u"\n").toUtf8());
}

void Output::line(const QString &text)
{
    this->text(text + u'\n');
}

void Output::json(const nlohmann::ordered_json &document)
{
    using Handler = nlohmann::ordered_json::error_handler_t;
    const std::string text = document.dump(2, ' ', false, Handler::replace);
    write(text::jsonControls(QByteArray::fromStdString(text)) + '\n');
}

void Output::note(const QString &text)
{
    m_lastNote = text;
    question(text + u'\n');
}

void Output::question(const QString &text)
{
    const QByteArray bytes = text::visibleControls(text, u"\n").toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

Output::End Output::finish()
{
    const End end = m_answer->finish();
    if (end == End::Failed) {
        const Error error{.code = ErrorCode::StorageFailed, .detail = m_answer->errorString()};
        note(CtlWords::tr("Standard output could not be written: %1.").arg(text::fileCause(error, nameOfAnswer)));
    }
    return end;
}

} // namespace license::ctl
