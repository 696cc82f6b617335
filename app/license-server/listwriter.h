// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platform/folder.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace license::server {

/// Writes one text into two files at once, plain and compressed by gzip, and hashes it.
class ListWriter
{
public:
    /// A good block size for write().
    static constexpr std::size_t blockSize = 1 << 20;

    /// Both files grow in this folder under temporary names, readable only by their owner.
    explicit ListWriter(const platform::Folder &folder);
    ~ListWriter();
    ListWriter(const ListWriter &) = delete;
    ListWriter &operator=(const ListWriter &) = delete;

    bool write(std::string_view text);
    /// The hash of everything written so far, lower-case hex.
    QByteArray sha256() const;
    qint64 bytes() const { return m_bytes; }
    /// Completes both files and gives them their names, replacing existing files.
    bool commit(const QString &plainName, const QString &gzipName);
    QString errorString() const { return m_error; }

private:
    struct Engines;

    bool deflateInto(std::string_view text, int flush);
    bool fail(const QString &error);

    std::optional<platform::NewFile> m_plain;
    std::optional<platform::NewFile> m_gzip;
    std::unique_ptr<Engines> m_engines;
    qint64 m_bytes = 0;
    QString m_error;
};

} // namespace license::server
