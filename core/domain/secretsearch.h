// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>
#include <vector>

namespace license {

struct Error;

/// Finds secrets that are known in texts of others, however they are spelled there: plain, in other case, backwards,
/// hex, base64 at each of its three alignments, percent-coded or escaped in part or as a whole, and with blanks, line
/// ends or invisible characters in between. The one place where a secret of ours is recognized: what a server or a
/// proxy sends passes it before it is kept or shown, and what leaves in a report before it is saved.
class SecretSearch
{
public:
    SecretSearch() = default;
    SecretSearch(const SecretSearch &) = delete;
    SecretSearch &operator=(const SecretSearch &) = delete;
    ~SecretSearch(); ///< wipes what it holds

    /// One of fewer than four bytes would blot out half of a text and is not looked for.
    void add(QByteArrayView secret);
    bool isEmpty() const { return m_spellings.empty(); }

    /// The text with "[removed]" in place of each secret, and of each piece of eight bytes of one: before it is cut,
    /// so that no cut hides what it is a piece of.
    QByteArray removedFrom(const QByteArray &text) const;
    QString removedFrom(const QString &text) const;

    /// True where a whole secret stands in bytes that cannot be changed, such as what is signed; one of fewer than
    /// twelve bytes may stand there by chance and is not looked for.
    bool isIn(QByteArrayView bytes) const;
    /// The same for bytes by the hundred megabytes: spelled plainly, as hex or base64, without anything in between.
    bool isPlainlyIn(QByteArrayView bytes) const;

private:
    enum class Coding { Plain, Hex, Base64 };
    struct Spelling
    {
        QByteArray bytes;
        Coding coding;
        bool whole;      ///< long enough to be looked for in what cannot be changed
        qsizetype piece; ///< the shortest part that is taken out
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
    /// By a byte of a text, as it stands there or decoded: where in which spelling a piece may begin with it.
    std::array<std::vector<Start>, 256> m_starts;
};

/// Takes the secrets out of all that an error cites.
void removeSecrets(Error &error, const SecretSearch &secrets);

} // namespace license
