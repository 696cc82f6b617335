// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/output.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace license::ctl {

Output::Output()
{
    m_failed = !m_standardOutput.open(stdout, QIODevice::WriteOnly);
}

void Output::write(const QByteArray &bytes)
{
    m_failed = m_standardOutput.write(bytes) != bytes.size() || m_failed;
}

void Output::line(const QString &text)
{
    write(text.toUtf8() + '\n');
}

void Output::json(const nlohmann::ordered_json &document)
{
    using Handler = nlohmann::ordered_json::error_handler_t;
    write(QByteArray::fromStdString(document.dump(2, ' ', false, Handler::replace)) + '\n');
}

void Output::note(const QString &text)
{
    question(text + u'\n');
}

void Output::question(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

bool Output::finish()
{
    m_failed = !m_standardOutput.flush() || m_standardOutput.error() != QFileDevice::NoError || m_failed;
    return !m_failed;
}

} // namespace license::ctl
