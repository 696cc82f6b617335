// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secretlayers.h"
#include "core/domain/secretspellings.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <array>
#include <bitset>
#include <vector>

namespace license {

struct Error;

/// Finds known secrets in foreign text in any spelling: plain, other case, backwards, rotated (rot13, rot47), hex,
/// base64 and base32 at each alignment, as bits or numbers, percent-coded, quoted-printable, full width or escaped in
/// part or as a whole, one of these in another, and with blanks, line ends, separators or invisible characters in
/// between. It is the only code that recognizes our secrets: text from a server or proxy passes it before it is kept or
/// shown, and a report before it is saved.
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
    /// The same for texts that are shown together: a secret may begin in one of them and end in a neighbour.
    void removeFrom(const QList<QString *> &texts) const;

    /// True if a whole secret, or pieces that together are one, occur in bytes that cannot be changed, such as signed
    /// ones. Secrets of fewer than twelve bytes may occur by chance and are ignored.
    bool isIn(QByteArrayView bytes) const;
    /// The same for hundreds of megabytes: finds only contiguous plain, hex or base64 spellings.
    bool isPlainlyIn(QByteArrayView bytes) const;
    /// Bytes of the longest spelling: so many of one piece and of the next, less one each, may share a secret.
    qsizetype longest() const;

private:
    struct Start
    {
        std::size_t spelling;
        qsizetype offset;
    };
    struct Piece
    {
        Start start;
        qsizetype letters = 0; ///< of the spelling
        qsizetype length = 0;  ///< in the text
    };

    bool mayBeginAt(QByteArrayView text, qsizetype at) const;
    Piece pieceAt(QByteArrayView text, qsizetype at, const Start &start) const;
    template <typename Use>
    void eachPieceAt(QByteArrayView text, qsizetype at, const Use &use) const;
    void find(QByteArrayView text, int depth, std::vector<letters::Range> &ranges) const;
    std::vector<letters::Range> found(QByteArrayView text) const;
    bool isIn(QByteArrayView bytes, int depth) const;

    std::vector<letters::Spelling> m_spellings;
    qsizetype m_shortest = 0; ///< of the pieces
    /// By a text byte, as it is or decoded: the spellings and positions where a piece may start with it.
    std::array<std::vector<Start>, 256> m_starts;
    std::bitset<65'536> m_pairs; ///< the first two bytes of all those
};

/// Removes the secrets from everything that an error cites.
void removeSecrets(Error &error, const SecretSearch &secrets);

} // namespace license
