// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>
#include <vector>

namespace license {

struct Error;

/// Finds known secrets in foreign text in any spelling: plain, other case, backwards, hex, base64 at each of its three
/// alignments, percent-coded, quoted-printable or escaped in part or as a whole, and with blanks, line ends or
/// invisible characters in between. It is the only code that recognizes our secrets: text from a server or proxy passes
/// it before it is kept or shown, and a report before it is saved.
class SecretSearch
{
public:
    SecretSearch() = default;
    SecretSearch(const SecretSearch &) = delete;
    SecretSearch &operator=(const SecretSearch &) = delete;
    ~SecretSearch(); ///< wipes its contents

    /// Ignores a secret of fewer than four bytes, which would blot out half of a text.
    void add(QByteArrayView secret);
    bool isEmpty() const { return m_spellings.empty(); }

    /// The text with "[removed]" in place of each secret and each eight-byte piece of one. Use it before truncation,
    /// which could leave a piece too short to recognize.
    QByteArray removedFrom(const QByteArray &text) const;
    QString removedFrom(const QString &text) const;

    /// True if a whole secret occurs in bytes that cannot be changed, such as signed ones. Secrets of fewer than twelve
    /// bytes may occur by chance and are ignored.
    bool isIn(QByteArrayView bytes) const;
    /// The same for hundreds of megabytes: finds only contiguous plain, hex or base64 spellings.
    bool isPlainlyIn(QByteArrayView bytes) const;
    /// Bytes of the longest spelling: so many of one piece and of the next, less one each, may share a secret.
    qsizetype longest() const;

private:
    enum class Coding { Plain, Hex, Base64 };
    struct Spelling
    {
        QByteArray bytes;
        Coding coding;
        bool whole;      ///< long enough to search in bytes that cannot be changed
        qsizetype piece; ///< the shortest piece that is removed
    };
    struct Start
    {
        std::size_t spelling;
        qsizetype offset;
    };

    void addSpelling(const QByteArray &bytes, Coding coding, bool whole, qsizetype piece);
    static char folded(char c, Coding coding);
    static qsizetype stepAt(QByteArrayView text, qsizetype at, char wanted, Coding coding);
    qsizetype lengthAt(QByteArrayView text, qsizetype at, const Start &start, qsizetype least) const;
    qsizetype longestAt(QByteArrayView text, qsizetype at) const;

    std::vector<Spelling> m_spellings;
    /// By a text byte, as it is or decoded: the spellings and positions where a piece may start with it.
    std::array<std::vector<Start>, 256> m_starts;
};

/// Removes the secrets from everything that an error cites.
void removeSecrets(Error &error, const SecretSearch &secrets);

} // namespace license
