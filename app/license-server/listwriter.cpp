// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/listwriter.h"

#include <QFileInfo>
#include <QIODevice>

#include <openssl/evp.h>
#include <zlib.h>

#include <array>

using namespace Qt::StringLiterals;

namespace license::server {

struct ListWriter::Engines
{
    Engines()
    {
        // 15 bits of window, plus 16 for the gzip format; the fastest level, because people wait for the list.
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

ListWriter::ListWriter(const platform::Folder &folder) : m_engines(std::make_unique<Engines>())
{
    if (!m_engines->ok)
        fail(u"compression cannot begin"_s);
    for (std::optional<platform::NewFile> *file : {&m_plain, &m_gzip}) {
        Result<platform::NewFile> made = folder.newFile(u"list"_s);
        if (made)
            file->emplace(made.take());
        else
            fail(made.error().detail);
    }
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
    QIODevice &plain = m_plain->device();
    if (plain.write(text.data(), qint64(text.size())) != qint64(text.size()))
        return fail(plain.errorString());
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
        QIODevice &gzip = m_gzip->device();
        if (gzip.write(buffer.data(), size) != size)
            return fail(gzip.errorString());
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
        if (const Result<Done> done = (*file)->commitAs(QFileInfo(name).fileName()); !done)
            return fail(done.error().detail);
    }
    return true;
}

} // namespace license::server
