// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/listwriter.h"

#include <QFile>

#include <openssl/evp.h>
#include <zlib.h>

#include <array>

using namespace Qt::StringLiterals;

namespace license::server {

struct ListWriter::Engines
{
    Engines()
    {
        // 15 bits of window, and 16 more for the gzip format; the fastest level: the list is made while people wait.
        ok = EVP_DigestInit_ex(digest, EVP_sha256(), nullptr) == 1 &&
             deflateInit2(&zip, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK;
    }
    ~Engines()
    {
        EVP_MD_CTX_free(digest);
        deflateEnd(&zip);
    }
    Engines(const Engines &) = delete;
    Engines &operator=(const Engines &) = delete;

    EVP_MD_CTX *digest = EVP_MD_CTX_new();
    z_stream zip{};
    bool ok = false;
};

ListWriter::ListWriter(const QString &folder)
    : m_plain(folder + u"/list-XXXXXX"_s), m_gzip(folder + u"/list-XXXXXX"_s), m_engines(std::make_unique<Engines>())
{
    if (!m_engines->ok || !m_plain.open() || !m_gzip.open())
        fail(m_plain.errorString());
}

ListWriter::~ListWriter() = default;

bool ListWriter::fail(const QString &error)
{
    if (m_error.isEmpty())
        m_error = error;
    return false;
}

bool ListWriter::write(std::string_view text)
{
    if (!m_error.isEmpty())
        return false;
    m_bytes += qint64(text.size());
    if (EVP_DigestUpdate(m_engines->digest, text.data(), text.size()) != 1)
        return fail(u"hashing failed"_s);
    if (m_plain.write(text.data(), qint64(text.size())) != qint64(text.size()))
        return fail(m_plain.errorString());
    return deflateInto(text, Z_NO_FLUSH);
}

bool ListWriter::deflateInto(std::string_view text, int flush)
{
    z_stream &zip = m_engines->zip;
    std::array<char, 65'536> buffer;
    zip.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    zip.avail_in = uInt(text.size());
    do {
        zip.next_out = reinterpret_cast<Bytef *>(buffer.data());
        zip.avail_out = uInt(buffer.size());
        deflate(&zip, flush);
        const qint64 size = qint64(buffer.size() - zip.avail_out);
        if (m_gzip.write(buffer.data(), size) != size)
            return fail(m_gzip.errorString());
    } while (zip.avail_out == 0);
    return true;
}

QByteArray ListWriter::sha256() const
{
    EVP_MD_CTX *const copy = EVP_MD_CTX_new();
    QByteArray digest(32, '\0');
    EVP_MD_CTX_copy_ex(copy, m_engines->digest);
    EVP_DigestFinal_ex(copy, reinterpret_cast<unsigned char *>(digest.data()), nullptr);
    EVP_MD_CTX_free(copy);
    return digest.toHex();
}

bool ListWriter::commit(const QString &plainName, const QString &gzipName)
{
    if (!m_error.isEmpty() || !deflateInto({}, Z_FINISH))
        return false;
    for (const auto &[file, name] : {std::pair{&m_plain, plainName}, std::pair{&m_gzip, gzipName}}) {
        QFile::remove(name);
        if (!file->flush() || !file->rename(name))
            return fail(file->errorString());
        file->setAutoRemove(false);
    }
    return true;
}

} // namespace license::server
