// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/casefold.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <vector>

namespace license {

namespace {

/// Branch-free, so that the compiler folds many bytes at once.
bool foldAscii(char *out, std::string_view text)
{
    unsigned char upper = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const auto bit = static_cast<unsigned char>(static_cast<unsigned char>(c - 'A') < 26 ? 0x20 : 0);
        upper = static_cast<unsigned char>(upper | bit);
        out[i] = static_cast<char>(c | bit);
    }
    return upper != 0;
}

/// Decodes the code point of well-formed UTF-8 at `at` and moves `at` past it.
char32_t nextCodePoint(std::string_view utf8, std::size_t &at)
{
    const auto byte = [&utf8, &at] { return static_cast<unsigned char>(utf8[at++]); };
    const unsigned char lead = byte();
    if (lead < 0x80) {
        return lead;
    }
    int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    char32_t c = lead & (0x3F >> more);
    for (; more > 0 && at < utf8.size(); --more) {
        c = (c << 6) | (byte() & 0x3F);
    }
    return c;
}

/// Writes a code point in UTF-8 and returns the end.
char *writeCodePoint(char *out, char32_t c)
{
    const auto put = [&out](char32_t byte) { *out++ = static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
    return out;
}

/// No code point folds to more than one and a half times its bytes (U+023A to U+2C65).
constexpr qsizetype mostGrowth = 2;

constexpr char32_t nothing = 0xFFFF'FFFF;

/// Appends what `change` makes of each code point; returns whether the text differs then.
template <typename Change>
bool appendChanged(QByteArray &out, std::string_view utf8, Change change)
{
    const qsizetype start = out.size();
    out.resize(start + static_cast<qsizetype>(utf8.size()) * mostGrowth);
    char *end = out.data() + start;
    for (std::size_t at = 0; at < utf8.size();) {
        if (const char32_t c = change(nextCodePoint(utf8, at)); c != nothing) {
            end = writeCodePoint(end, c);
        }
    }
    out.resize(end - out.constData());
    return std::string_view(out.constData() + start, static_cast<std::size_t>(out.size() - start)) != utf8;
}

char32_t foldedLetter(char32_t c)
{
    if (c < 0x80) {
        return c >= U'A' && c <= U'Z' ? c | 0x20 : c;
    }
    return QChar::toCaseFolded(c);
}

/// The letters that Unicode does not decompose, although people see an accent; and the Russian ё, which is usually
/// written е.
char32_t strokeless(char32_t folded)
{
    switch (folded) {
    case U'\u00F8': // ø
        return U'o';
    case U'\u0111': // đ
        return U'd';
    case U'\u0127': // ħ
        return U'h';
    case U'\u0130': // İ, which simple folding keeps
    case U'\u0131': // ı
        return U'i';
    case U'\u0142': // ł
        return U'l';
    case U'\u0167': // ŧ
        return U't';
    case U'\u0451': // ё
        return U'\u0435';
    default: // letters are an open set
        return folded;
    }
}

/// The letter below the accents of a folded code point; 0 for a combining accent.
char32_t withoutAccents(char32_t folded)
{
    constexpr char32_t firstAccented = 0x80;
    constexpr char32_t behindAccented = 0x2000; // the last of them are in Greek Extended
    if (folded < firstAccented || folded >= behindAccented) {
        return folded;
    }
    if (folded >= 0x300 && folded < 0x370) {
        return 0;
    }
    char32_t letter = strokeless(folded);
    while (letter >= firstAccented && QChar::decompositionTag(letter) == QChar::Canonical) {
        letter = QChar::decomposition(letter).front().unicode();
    }
    const QChar::Script script = QChar::script(letter);
    const bool ours = script == QChar::Script_Latin || script == QChar::Script_Greek;
    return ours || letter == U'\u0435' ? letter : folded;
}

/// What becomes of the letters up to Latin Extended-B, which nearly all names have: asked of Unicode once.
struct LatinLetters
{
    static constexpr char32_t end = 0x250;
    std::array<char16_t, end> folded{};
    std::array<char16_t, end> bare{}; ///< of folded ones

    LatinLetters()
    {
        for (char32_t c = 0; c < end; ++c) {
            folded[c] = static_cast<char16_t>(foldedLetter(c));
            bare[c] = static_cast<char16_t>(withoutAccents(c));
        }
    }
};

const LatinLetters &latinLetters()
{
    static const LatinLetters letters;
    return letters;
}

struct FoldedText
{
    std::vector<char32_t> codePoints;
    std::vector<qsizetype> starts; ///< of each code point in the UTF-16 text, plus the end
};

FoldedText foldedText(QStringView text)
{
    FoldedText folded;
    for (qsizetype i = 0; i < text.size(); ++i) {
        folded.starts.push_back(i);
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        folded.codePoints.push_back(QChar::toCaseFolded(c));
    }
    folded.starts.push_back(text.size());
    return folded;
}

/// An accent of its own belongs to the letter before it.
FoldedText withoutAccents(const FoldedText &text)
{
    FoldedText bare;
    for (std::size_t i = 0; i < text.codePoints.size(); ++i) {
        if (const char32_t letter = withoutAccents(text.codePoints[i]); letter != 0 || text.codePoints[i] == 0) {
            bare.codePoints.push_back(letter);
            bare.starts.push_back(text.starts[i]);
        }
    }
    bare.starts.push_back(text.starts.back());
    return bare;
}

} // namespace

bool isAscii(std::string_view utf8)
{
    unsigned char all = 0;
    for (const char c : utf8) {
        all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
    }
    return all < 0x80;
}

bool appendFolded(QByteArray &out, std::string_view utf8)
{
    const qsizetype start = out.size();
    if (isAscii(utf8)) {
        out.resize(start + static_cast<qsizetype>(utf8.size()));
        return foldAscii(out.data() + start, utf8);
    }
    const LatinLetters &latin = latinLetters();
    return appendChanged(out, utf8, [&latin](char32_t c) {
        return c < LatinLetters::end ? char32_t{latin.folded[c]} : foldedLetter(c);
    });
}

bool appendWithoutAccents(QByteArray &out, std::string_view folded)
{
    if (isAscii(folded)) {
        out.append(folded.data(), static_cast<qsizetype>(folded.size()));
        return false;
    }
    const LatinLetters &latin = latinLetters();
    return appendChanged(out, folded, [&latin](char32_t c) {
        if (c != 0 && c < LatinLetters::end) {
            return char32_t{latin.bare[c]};
        }
        const char32_t letter = withoutAccents(c);
        return letter == 0 ? nothing : letter;
    });
}

QByteArray foldedUtf8(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray folded;
    folded.reserve(utf8.size());
    appendFolded(folded, std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
    return folded;
}

QVector<TextSpan> foldedMatches(QStringView text, QStringView needle, Accents accents)
{
    QVector<TextSpan> matches;
    if (needle.isEmpty()) {
        return matches;
    }
    FoldedText hay = foldedText(text);
    const FoldedText pin = foldedText(needle);
    const auto isPlain = [](char32_t c) { return withoutAccents(c) == c; };
    if (accents == Accents::Optional && std::all_of(pin.codePoints.begin(), pin.codePoints.end(), isPlain)) {
        hay = withoutAccents(hay);
    }
    auto from = hay.codePoints.begin();
    while (true) {
        const auto hit = std::search(from, hay.codePoints.end(), pin.codePoints.begin(), pin.codePoints.end());
        if (hit == hay.codePoints.end()) {
            return matches;
        }
        const auto index = static_cast<std::size_t>(hit - hay.codePoints.begin());
        const qsizetype start = hay.starts[index];
        matches.append({start, hay.starts[index + pin.codePoints.size()] - start});
        from = hit + static_cast<std::ptrdiff_t>(pin.codePoints.size());
    }
}

} // namespace license
