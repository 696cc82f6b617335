// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/secretsearch.h"

#include "core/domain/error.h"

#include <QByteArrayMatcher>

#include <algorithm>
#include <optional>
#include <utility>

namespace license {

namespace {

constexpr QByteArrayView removed = "[removed]";
constexpr qsizetype shortest = 4;
constexpr qsizetype shortestPiece = 8;
constexpr qsizetype shortestWhole = 12;

/// One character of a text: the decoded byte, and the number of bytes it takes.
struct Unit
{
    unsigned char byte = 0;
    qsizetype length = 0;
};

int digitOf(char c, int base)
{
    const int value = c >= '0' && c <= '9'                     ? c - '0'
                      : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                               : base;
    return value < base ? value : -1;
}

/// Digits from `at` on, `least` to `most` of them, as a byte; nothing if there are none or the number is larger.
std::optional<Unit> number(QByteArrayView text, qsizetype at, int base, qsizetype least, qsizetype most)
{
    int value = 0;
    qsizetype count = 0;
    while (count < most && at + count < text.size() && digitOf(text[at + count], base) >= 0 && value <= 0xFF) {
        value = value * base + digitOf(text[at + count], base);
        ++count;
    }
    if (count < least || value > 0xFF) {
        return std::nullopt;
    }
    return Unit{static_cast<unsigned char>(value), count};
}

bool isAt(QByteArrayView text, qsizetype at, QByteArrayView words)
{
    return at <= text.size() && text.sliced(at).startsWith(words);
}

/// %41, %2541 if encoded twice, and %u0041.
std::optional<Unit> percent(QByteArrayView text, qsizetype at)
{
    qsizetype digits = at + 1;
    if (isAt(text, digits, "u") || isAt(text, digits, "U")) {
        const auto wide = number(text, digits + 1, 16, 4, 4);
        return wide ? std::optional(Unit{wide->byte, 2 + wide->length}) : std::nullopt;
    }
    while (isAt(text, digits, "25") && number(text, digits + 2, 16, 2, 2)) {
        digits += 2;
    }
    const auto unit = number(text, digits, 16, 2, 2);
    return unit ? std::optional(Unit{unit->byte, digits + unit->length - at}) : std::nullopt;
}

/// \u0041, \x41, \u{41}, \101 and an escaped character; with more backslashes if escaped twice.
std::optional<Unit> escape(QByteArrayView text, qsizetype at)
{
    qsizetype word = at;
    while (word < text.size() && text[word] == '\\') {
        ++word;
    }
    if (word == text.size()) {
        return std::nullopt;
    }
    const bool braced = isAt(text, word, "u{");
    const char kind = text[word];
    if (kind == 'u' || kind == 'U' || kind == 'x') {
        const qsizetype digits = word + (braced ? 2 : 1);
        const qsizetype most = kind == 'x' ? 2 : kind == 'U' ? 8 : braced ? 6 : 4;
        if (const auto unit = number(text, digits, 16, braced ? 1 : most, most)) {
            const qsizetype end = digits + unit->length + (braced ? 1 : 0);
            return Unit{unit->byte, end - at};
        }
    }
    if (const auto octal = number(text, word, 8, 3, 3)) {
        return Unit{octal->byte, word + octal->length - at};
    }
    return Unit{static_cast<unsigned char>(kind), word + 1 - at};
}

/// =41, as mail writes it.
std::optional<Unit> quotedPrintable(QByteArrayView text, qsizetype at)
{
    const auto unit = number(text, at + 1, 16, 2, 2);
    return unit ? std::optional(Unit{unit->byte, 1 + unit->length}) : std::nullopt;
}

/// &#65; and &#x41;
std::optional<Unit> entity(QByteArrayView text, qsizetype at)
{
    if (!isAt(text, at, "&#")) {
        return std::nullopt;
    }
    const bool hex = at + 2 < text.size() && (text[at + 2] | 0x20) == 'x';
    const qsizetype digits = at + (hex ? 3 : 2);
    const auto unit = number(text, digits, hex ? 16 : 10, 1, 7);
    if (!unit) {
        return std::nullopt;
    }
    const qsizetype end = digits + unit->length;
    return Unit{unit->byte, end + (isAt(text, end, ";") ? 1 : 0) - at};
}

/// The encoded character at `at`; nothing if the byte stands for itself.
std::optional<Unit> decodedAt(QByteArrayView text, qsizetype at)
{
    switch (text[at]) {
    case '%':
        return percent(text, at);
    case '\\':
        return escape(text, at);
    case '&':
        return entity(text, at);
    case '=':
        return quotedPrintable(text, at);
    default:
        return std::nullopt;
    }
}

/// The length of a blank, control or other invisible character; 0 for any other. NUL is among them, so UTF-16 and
/// UTF-32 are read as well.
qsizetype nothingAt(QByteArrayView text, qsizetype at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte <= 0x20 || byte == 0x7F) {
        return 1;
    }
    for (const QByteArrayView hidden :
         {"\xC2\xAD", "\xC2\xA0", "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x80\x8E", "\xE2\x80\x8F",
          "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x81\xA0", "\xEF\xBB\xBF"}) {
        if (isAt(text, at, hidden)) {
            return hidden.size();
        }
    }
    return 0;
}

/// The length of what stands between two bytes in hex, as in 41:42, 41-42, 41,42 and 0x41, 0x42.
qsizetype betweenHexAt(QByteArrayView text, qsizetype at)
{
    if (text[at] == '0' && (isAt(text, at, "0x") || isAt(text, at, "0X"))) {
        return 2;
    }
    return QByteArrayView(":-,;").contains(text[at]) ? 1 : 0;
}

void wipe(QByteArray &bytes)
{
    volatile char *at = bytes.isDetached() ? bytes.data() : nullptr;
    for (qsizetype i = 0; at && i < bytes.size(); ++i) {
        at[i] = 0;
    }
}

/// The part of a secret's base64 that is the same in any surrounding text: without the characters shared with
/// neighbours.
QByteArray base64Core(const QByteArray &secret, int offset)
{
    QByteArray padded = QByteArray(offset, ' ') + secret;
    QByteArray coded = padded.toBase64(QByteArray::OmitTrailingEquals);
    const int first = offset == 0 ? 0 : offset + 1;
    const qsizetype whole = (offset + secret.size()) * 8 / 6; // characters not shared with the following text
    QByteArray core = coded.mid(first, whole - first);
    wipe(padded);
    wipe(coded);
    return core;
}

} // namespace

SecretSearch::~SecretSearch()
{
    for (Spelling &spelling : m_spellings) {
        wipe(spelling.bytes);
    }
}

void SecretSearch::add(QByteArrayView secret)
{
    if (secret.size() < shortest) {
        return;
    }
    QByteArray bytes(secret.data(), secret.size());
    const bool whole = secret.size() >= shortestWhole;
    const qsizetype piece = std::min(secret.size(), shortestPiece);
    addSpelling(bytes, Coding::Plain, whole, piece);
    QByteArray backwards = bytes;
    std::reverse(backwards.begin(), backwards.end());
    addSpelling(backwards, Coding::Plain, whole, piece);
    addSpelling(bytes.toHex(), Coding::Hex, whole, 2 * piece);
    for (int offset = 0; offset < 3; ++offset) {
        const QByteArray core = base64Core(bytes, offset);
        addSpelling(core, Coding::Base64, whole, std::min(core.size(), shortestPiece * 4 / 3));
    }
    wipe(bytes);
    wipe(backwards);
}

void SecretSearch::addSpelling(const QByteArray &bytes, Coding coding, bool whole, qsizetype piece)
{
    if (bytes.size() < shortest) {
        return;
    }
    for (qsizetype offset = 0; offset + piece <= bytes.size(); ++offset) {
        m_starts[static_cast<unsigned char>(folded(bytes.at(offset), coding))].push_back({m_spellings.size(), offset});
    }
    m_spellings.push_back({bytes, coding, whole, piece});
}

/// Folds letters that count as equal: upper and lower case, except in base64, whose two alphabets are merged.
char SecretSearch::folded(char c, Coding coding)
{
    if (coding == Coding::Base64) {
        return c == '-' ? '+' : c == '_' ? '/' : c;
    }
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

/// The number of bytes at `at` that encode `wanted`; 0 if they encode something else.
qsizetype SecretSearch::stepAt(QByteArrayView text, qsizetype at, char wanted, Coding coding)
{
    if (folded(text[at], coding) == folded(wanted, coding)) {
        return 1;
    }
    const auto unit = decodedAt(text, at);
    return unit && folded(static_cast<char>(unit->byte), coding) == folded(wanted, coding) ? unit->length : 0;
}

/// How far the text follows a spelling from `start` on; 0 if fewer than `least` letters match.
qsizetype SecretSearch::lengthAt(QByteArrayView text, qsizetype at, const Start &start, qsizetype least) const
{
    const Spelling &spelling = m_spellings[start.spelling];
    qsizetype end = at;
    qsizetype found = 0;
    for (qsizetype next = at; start.offset + found < spelling.bytes.size() && next < text.size();) {
        if (const qsizetype step = stepAt(text, next, spelling.bytes[start.offset + found], spelling.coding)) {
            ++found;
            next += step;
            end = next;
            continue;
        }
        const qsizetype separator = spelling.coding == Coding::Hex ? betweenHexAt(text, next) : 0;
        const qsizetype nothing = separator > 0 ? separator : nothingAt(text, next);
        if (found == 0 || nothing == 0) {
            break;
        }
        next += nothing;
    }
    return found >= least ? end - at : 0;
}

/// The number of bytes of `text` from `at` on that are a secret or a piece of one; 0 if none.
qsizetype SecretSearch::longestAt(QByteArrayView text, qsizetype at) const
{
    qsizetype longest = 0;
    const auto tryThose = [&](char letter) {
        for (const Start &start : m_starts[static_cast<unsigned char>(letter)]) {
            longest = std::max(longest, lengthAt(text, at, start, m_spellings[start.spelling].piece));
        }
    };
    const auto unit = decodedAt(text, at);
    for (const Coding coding : {Coding::Plain, Coding::Base64}) {
        tryThose(folded(text[at], coding));
        if (unit) {
            tryThose(folded(static_cast<char>(unit->byte), coding));
        }
    }
    return longest;
}

QByteArray SecretSearch::removedFrom(const QByteArray &text) const
{
    if (isEmpty()) {
        return text;
    }
    QByteArray clean;
    bool changed = false;
    for (qsizetype at = 0; at < text.size();) {
        if (const qsizetype length = longestAt(text, at); length > 0) {
            clean += removed;
            at += length;
            changed = true;
        } else {
            clean += text[at++];
        }
    }
    return changed ? clean : text;
}

QString SecretSearch::removedFrom(const QString &text) const
{
    if (isEmpty()) {
        return text;
    }
    const QByteArray bytes = text.toUtf8();
    const QByteArray clean = removedFrom(bytes);
    return clean == bytes ? text : QString::fromUtf8(clean);
}

bool SecretSearch::isIn(QByteArrayView bytes) const
{
    for (std::size_t i = 0; i < m_spellings.size(); ++i) {
        const qsizetype all = m_spellings[i].bytes.size();
        for (qsizetype at = 0; m_spellings[i].whole && at < bytes.size(); ++at) {
            if (lengthAt(bytes, at, {i, 0}, all) > 0) {
                return true;
            }
        }
    }
    return false;
}

bool SecretSearch::isPlainlyIn(QByteArrayView bytes) const
{
    const auto contains = [bytes](const QByteArray &form) { return QByteArrayMatcher(form).indexIn(bytes) >= 0; };
    return std::any_of(m_spellings.cbegin(), m_spellings.cend(), [&contains](const Spelling &spelling) {
        if (!spelling.whole) {
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
        for (QString *text : {&error.problem->type, &error.problem->title, &error.problem->detail}) {
            *text = secrets.removedFrom(*text);
        }
    }
}

} // namespace license
