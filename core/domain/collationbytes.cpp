// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/collationbytes.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>
#include <vector>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostDigits = 200; ///< some collators truncate longer numbers

// Of the bytes of a text, whose end is zero.
constexpr char endOfLetters = 1; ///< the accents follow
constexpr unsigned char firstWeight = 2;
constexpr unsigned char noAccent = 1;

QString word(char16_t first, char16_t second)
{
    return QString(QChar(first)) + QChar(second);
}

bool precedes(const Collation &collation, const QString &a, const QString &b)
{
    return collation.compare(a, b) < 0;
}

/// Whether the order of the two characters alone decides the order of words, whatever follows. A ǆ stands between d and
/// e, but is two letters: `last` of all characters tells.
bool isLetterBefore(const Collation &collation, char16_t less, char16_t greater, char16_t last)
{
    return precedes(collation, u'a' + word(less, last) + QChar(last), u'a' + word(greater, u'a'));
}

/// Whether a character counts after all others of a word only, as an accent does. An æ does not: it is two letters.
bool isAccentOf(const Collation &collation, char16_t letter, char16_t accented, char16_t first, char16_t last)
{
    return precedes(collation, word(accented, u'a'), word(letter, last)) &&
           precedes(collation, QString(QChar(accented)), word(letter, first));
}

/// The characters that may have bytes, in the order of the language.
std::vector<char16_t> charactersInOrder(const Collation &collation, char16_t end)
{
    constexpr char16_t firstLetter = u'\u00C0';
    std::vector<char16_t> order;
    for (char16_t c = u' '; c <= u'~'; ++c) {
        if (c < u'1' || c > u'9') { // one digit represents all
            order.push_back(c);
        }
    }
    for (char16_t c = firstLetter; c < end; ++c) {
        if (QChar::isLetter(c)) {
            order.push_back(c);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&collation](char16_t a, char16_t b) {
        return precedes(collation, QString(QChar(a)), QString(QChar(b)));
    });
    return order;
}

/// Whether two letters are one in this language, as ch in Czech and aa in Danish. `order` has the letters.
bool joinsLetters(const Collation &collation, const std::vector<char16_t> &order)
{
    std::vector<char16_t> letters;
    std::copy_if(order.begin(), order.end(), std::back_inserter(letters),
                 [](char16_t c) { return c >= u'a' && c <= u'z'; });
    for (const char16_t first : letters) {
        for (std::size_t i = 1; i < letters.size(); ++i) {
            const QString less = word(first, letters[i - 1]);
            const QString greater = word(first, letters[i]);
            if (!precedes(collation, less + QChar(letters.back()), greater)) {
                return true;
            }
        }
    }
    return false;
}

/// French of Canada compares accents from the end.
bool comparesAccentsFromTheEnd(const Collation &collation)
{
    return precedes(collation, u"c\u00F4te"_s, u"cot\u00E9"_s);
}

} // namespace

/// The characters of a text, a number being one.
class CollationBytes::Characters
{
public:
    Characters(const CollationBytes &of, std::string_view utf8) : m_of(of), m_utf8(utf8) {}

    bool isAtEnd() const { return m_at == m_utf8.size(); }
    bool isNumber() const { return isDigitAt(m_at); }
    /// The digits without leading zeros.
    std::string_view takeNumber()
    {
        const std::size_t start = m_at;
        while (isDigitAt(m_at)) {
            ++m_at;
        }
        std::string_view digits = m_utf8.substr(start, m_at - start);
        digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
        return digits;
    }
    Weights take()
    {
        const auto lead = static_cast<unsigned char>(m_utf8[m_at++]);
        if (lead < 0x80) {
            return m_of.m_weights[lead];
        }
        const std::size_t high = lead & 0x1FU;
        if ((lead & 0xE0) != 0xC0 || m_at == m_utf8.size()) {
            return {};
        }
        const std::size_t codePoint = (high << 6) | (static_cast<unsigned char>(m_utf8[m_at++]) & 0x3FU);
        return codePoint < weighed ? m_of.m_weights[codePoint] : Weights{};
    }

private:
    bool isDigitAt(std::size_t i) const { return i < m_utf8.size() && m_utf8[i] >= '0' && m_utf8[i] <= '9'; }

    const CollationBytes &m_of;
    std::string_view m_utf8;
    std::size_t m_at = 0;
};

CollationBytes::CollationBytes(const Collation &collation)
{
    weigh(collation);
    if (comparesAccentsFromTheEnd(collation)) {
        std::fill(m_weights.begin() + 0x80, m_weights.end(), Weights{});
    }
}

void CollationBytes::weigh(const Collation &collation)
{
    const std::vector<char16_t> order = charactersInOrder(collation, weighed);
    if (joinsLetters(collation, order)) {
        return;
    }
    Weights last{firstWeight, noAccent};
    char16_t letter = order.front();
    char16_t previous = letter;
    for (const char16_t c : order) {
        const auto isAfter = [&](char16_t other) {
            return precedes(collation, QString(QChar(other)), QString(QChar(c)));
        };
        Weights now = last;
        if (!isAfter(previous)) {
            // The same, but for its case.
        } else if (isLetterBefore(collation, previous, c, order.back()) &&
                   isLetterBefore(collation, letter, c, order.back())) {
            Q_ASSERT(last.letter < std::numeric_limits<unsigned char>::max()); // no language has so many letters
            now = {static_cast<unsigned char>(last.letter + 1), noAccent};
            letter = c;
        } else if (isAccentOf(collation, letter, c, order.front(), order.back())) {
            ++now.accent;
        } else if (c < 0x80) {
            m_weights.fill({}); // a collator that compares words, like that of Windows at hyphens
            return;
        } else {
            continue;
        }
        m_weights[c] = last = now;
        previous = c;
    }
    m_number = std::exchange(m_weights['0'], Weights{}).letter;
}

bool CollationBytes::append(std::string &out, std::string_view utf8) const
{
    const std::size_t start = out.size();
    bool accented = false;
    bool plain = utf8.size() < 2 || utf8[0] != '-' || utf8[1] < '0' || utf8[1] > '9';
    for (Characters text(*this, utf8); plain && !text.isAtEnd();) {
        if (text.isNumber()) {
            const std::string_view digits = text.takeNumber();
            plain = m_number != 0 && digits.size() < mostDigits;
            out.push_back(static_cast<char>(m_number));
            out.push_back(static_cast<char>(digits.size() + 1)); // the longer number is greater
            out.append(digits);
            continue;
        }
        const Weights weights = text.take();
        plain = weights.letter != 0;
        accented = accented || weights.accent != noAccent;
        out.push_back(static_cast<char>(weights.letter));
    }
    if (!plain) {
        out.resize(start);
        return false;
    }
    if (accented) {
        out.push_back(endOfLetters);
        for (Characters text(*this, utf8); !text.isAtEnd();) {
            if (text.isNumber()) {
                text.takeNumber();
                out.push_back(static_cast<char>(noAccent));
            } else {
                out.push_back(static_cast<char>(text.take().accent));
            }
        }
    }
    return true;
}

} // namespace license
