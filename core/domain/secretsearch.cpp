// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/secretsearch.h"

#include "core/domain/error.h"
#include "core/domain/secretletters.h"
#include "core/domain/secretpieces.h"

#include <QByteArrayMatcher>

#include <algorithm>
#include <map>
#include <utility>

namespace license {

namespace {

using letters::Coding;
using letters::Range;
using letters::Spelling;

/// So many codings of whole bytes may lie in each other.
constexpr int deepest = 3;

/// Of a document only readings with so much text in a row are searched: signatures and hashes have none.
constexpr qsizetype leastOfDocuments = 12;

/// The number of bytes at `at` that encode `wanted`; 0 if they encode something else.
qsizetype stepAt(QByteArrayView text, qsizetype at, char wanted, Coding coding)
{
    if (letters::folded(text[at], coding) == letters::folded(wanted, coding)) {
        return 1;
    }
    const auto unit = letters::decodedAt(text, at);
    return unit && letters::folded(static_cast<char>(unit->byte), coding) == letters::folded(wanted, coding)
               ? unit->length
               : 0;
}

std::size_t pairOf(char first, char second)
{
    return static_cast<std::size_t>(static_cast<unsigned char>(first)) << 8 | static_cast<unsigned char>(second);
}

} // namespace

SecretSearch::~SecretSearch()
{
    for (Spelling &spelling : m_spellings) {
        letters::wipe(spelling.bytes);
    }
}

void SecretSearch::add(QByteArrayView secret)
{
    for (Spelling &spelling : letters::spellingsOf(secret)) {
        for (qsizetype offset = 0; offset + spelling.piece <= spelling.bytes.size(); ++offset) {
            const char first = letters::folded(spelling.bytes.at(offset), spelling.coding);
            m_starts[static_cast<unsigned char>(first)].push_back({m_spellings.size(), offset});
            m_pairs.set(pairOf(first, letters::folded(spelling.bytes.at(offset + 1), spelling.coding)));
        }
        m_shortest = m_shortest == 0 ? spelling.piece : std::min(m_shortest, spelling.piece);
        m_spellings.push_back(std::move(spelling));
    }
}

/// False where two plain bytes begin no piece: nearly everywhere. A piece has at least two letters.
bool SecretSearch::mayBeginAt(QByteArrayView text, qsizetype at) const
{
    if (at + 1 == text.size()) {
        return false;
    }
    const char first = text[at];
    const char second = text[at + 1];
    if (!letters::isOrdinary(first) || !letters::isOrdinary(second) || letters::betweenHexAt(text, at + 1) > 0) {
        return true;
    }
    const auto begins = [&](Coding coding) {
        return m_pairs.test(pairOf(letters::folded(first, coding), letters::folded(second, coding)));
    };
    return begins(Coding::Plain) || begins(Coding::Base64);
}

/// How far the text follows a spelling from `start` on.
SecretSearch::Piece SecretSearch::pieceAt(QByteArrayView text, qsizetype at, const Start &start) const
{
    const Spelling &spelling = m_spellings[start.spelling];
    Piece piece{.start = start};
    for (qsizetype next = at; start.offset + piece.letters < spelling.bytes.size() && next < text.size();) {
        if (const qsizetype step = stepAt(text, next, spelling.bytes[start.offset + piece.letters], spelling.coding)) {
            ++piece.letters;
            next += step;
            piece.length = next - at;
            continue;
        }
        const qsizetype separator = spelling.coding == Coding::Hex ? letters::betweenHexAt(text, next) : 0;
        const qsizetype nothing = separator > 0 ? separator : letters::nothingAt(text, next);
        if (piece.letters == 0 || nothing == 0) {
            break;
        }
        next += nothing;
    }
    return piece;
}

/// The pieces that begin at `at` and are long enough to be one.
template <typename Use>
void SecretSearch::eachPieceAt(QByteArrayView text, qsizetype at, const Use &use) const
{
    if (!mayBeginAt(text, at)) {
        return;
    }
    const auto tryThose = [&](unsigned char letter) {
        for (const Start &start : m_starts[letter]) {
            if (const Piece piece = pieceAt(text, at, start); piece.letters >= m_spellings[start.spelling].piece) {
                use(piece);
            }
        }
    };
    const auto tryBoth = [&](char letter) {
        const auto plain = static_cast<unsigned char>(letters::folded(letter, Coding::Plain));
        const auto base64 = static_cast<unsigned char>(letters::folded(letter, Coding::Base64));
        tryThose(plain);
        if (base64 != plain) {
            tryThose(base64);
        }
    };
    tryBoth(text[at]);
    if (const auto unit = letters::decodedAt(text, at); unit && static_cast<char>(unit->byte) != text[at]) {
        tryBoth(static_cast<char>(unit->byte));
    }
}

/// Where secrets and pieces of them stand, as they are or inside other codings.
void SecretSearch::find(QByteArrayView text, int depth, std::vector<Range> &ranges) const
{
    for (qsizetype at = 0; at < text.size();) {
        qsizetype length = 0;
        eachPieceAt(text, at, [&length](const Piece &piece) { length = std::max(length, piece.length); });
        if (length > 0) {
            ranges.push_back({at, at + length});
        }
        at += std::max<qsizetype>(length, 1);
    }
    if (depth == 0) {
        return;
    }
    letters::readLayers(text, {m_shortest, m_shortest}, [&](const letters::Layer &layer) {
        std::vector<Range> inside;
        find(layer.bytes, depth - 1, inside);
        for (const Range &range : inside) {
            ranges.push_back({layer.places[static_cast<std::size_t>(range.begin)].begin,
                              layer.places[static_cast<std::size_t>(range.end - 1)].end});
        }
        return false;
    });
}

std::vector<Range> SecretSearch::found(QByteArrayView text) const
{
    std::vector<Range> ranges;
    find(text, deepest, ranges);
    std::vector<Range> mirrored;
    find(letters::backwards(text), 1, mirrored); // each coding backwards
    for (const Range &range : mirrored) {
        ranges.push_back({text.size() - range.end, text.size() - range.begin});
    }
    return letters::joined(std::move(ranges));
}

QByteArray SecretSearch::removedFrom(const QByteArray &text) const
{
    return isEmpty() ? text : letters::without(found(text), text, 0, text.size());
}

QString SecretSearch::removedFrom(const QString &text) const
{
    QString clean = text;
    removeFrom({&clean});
    return clean;
}

void SecretSearch::removeFrom(const QList<QString *> &texts) const
{
    if (isEmpty()) {
        return;
    }
    QByteArray all;
    std::vector<Range> places;
    for (const QString *text : texts) {
        const qsizetype begin = all.size();
        all += text->toUtf8();
        places.push_back({begin, all.size()});
        all += '\n';
    }
    const std::vector<Range> ranges = found(all);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QByteArray clean = letters::without(ranges, all, places[i].begin, places[i].end);
        if (clean != QByteArrayView(all).sliced(places[i].begin, places[i].end - places[i].begin)) {
            *texts[static_cast<qsizetype>(i)] = QString::fromUtf8(clean);
        }
    }
}

/// A secret's letters may be spread over several places, as over two members of a document: all of them must be there.
bool SecretSearch::isIn(QByteArrayView bytes, int depth) const
{
    std::map<std::size_t, letters::Pieces> pieces;
    bool whole = false;
    for (qsizetype at = 0; at < bytes.size() && !whole; ++at) {
        eachPieceAt(bytes, at, [&](const Piece &piece) {
            const Spelling &spelling = m_spellings[piece.start.spelling];
            whole = whole ||
                    (spelling.whole && pieces[piece.start.spelling].complete(at, piece.length, piece.start.offset,
                                                                             piece.letters, spelling.bytes.size()));
        });
    }
    if (!whole && depth > 0) {
        letters::readLayers(bytes, {m_shortest, leastOfDocuments}, [&](const letters::Layer &layer) {
            whole = isIn(layer.bytes, depth - 1);
            return whole;
        });
    }
    return whole;
}

bool SecretSearch::isIn(QByteArrayView bytes) const
{
    return !isEmpty() && (isIn(bytes, deepest) || isIn(letters::backwards(bytes), 1));
}

bool SecretSearch::isPlainlyIn(QByteArrayView bytes) const
{
    const auto contains = [bytes](const QByteArray &form) { return QByteArrayMatcher(form).indexIn(bytes) >= 0; };
    return std::any_of(m_spellings.cbegin(), m_spellings.cend(), [&contains](const Spelling &spelling) {
        if (!spelling.whole || spelling.rare) {
            return false;
        }
        QByteArray other = spelling.bytes;
        switch (spelling.coding) {
        case Coding::Plain:
            break;
        case Coding::Hex:
            other = other.toUpper();
            break;
        case Coding::Base64:
            other.replace('+', '-').replace('/', '_');
            break;
        }
        return contains(spelling.bytes) || (other != spelling.bytes && contains(other));
    });
}

qsizetype SecretSearch::longest() const
{
    qsizetype longest = 0;
    for (const Spelling &spelling : m_spellings) {
        longest = std::max(longest, spelling.bytes.size());
    }
    return longest;
}

void removeSecrets(Error &error, const SecretSearch &secrets)
{
    error.detail = secrets.removedFrom(error.detail);
    if (error.problem) {
        secrets.removeFrom({&error.problem->type, &error.problem->title, &error.problem->detail});
    }
}

} // namespace license
