// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"

#include <QIODevice>

#include <functional>

namespace license {

/// A request body that can be read once. Qt resends a request when the connection closes before an answer; a body that
/// cannot be rewound turns that into an error, so that one call is one request. It may hold a password: it is wiped
/// once it has been read, and with this object at the latest.
class SingleReadDevice final : public QIODevice
{
    Q_OBJECT
public:
    /// While `mayBeRead` is false, the device has nothing to read yet.
    explicit SingleReadDevice(
        Secret bytes, std::function<bool()> mayBeRead = [] { return true; });

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override;
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    Secret m_bytes;
    const std::function<bool()> m_mayBeRead;
    qsizetype m_read = 0;
};

} // namespace license
