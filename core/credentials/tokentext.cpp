// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/tokentext.h"

#include "core/domain/tokenproblem.h"

#include <QByteArrayView>

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace license {

namespace {

// Characters around a token copied from a page, a mail or a file, in UTF-8: Unicode's blanks and line ends, the byte
// order mark, and characters without width.
constexpr QByteArrayView around[] = {
    " ",
    "\t",
    "\n",
    "\v",
    "\f",
    "\r",
    "\xc2\x85",
    "\xc2\xa0",
    "\xe1\x9a\x80",
    "\xe2\x80\x80",
    "\xe2\x80\x81",
    "\xe2\x80\x82",
    "\xe2\x80\x83",
    "\xe2\x80\x84",
    "\xe2\x80\x85",
    "\xe2\x80\x86",
    "\xe2\x80\x87",
    "\xe2\x80\x88",
    "\xe2\x80\x89",
    "\xe2\x80\x8a",
    "\xe2\x80\x8b",
    "\xe2\x80\x8c",
    "\xe2\x80\x8d",
    "\xe2\x80\x8e",
    "\xe2\x80\x8f",
    "\xe2\x80\xa8",
    "\xe2\x80\xa9",
    "\xe2\x80\xaf",
    "\xe2\x81\x9f",
    "\xe2\x81\xa0",
    "\xe3\x80\x80",
    "\xef\xbb\xbf",
};

QByteArrayView trimmed(QByteArrayView text)
{
    const auto *end = std::end(around);
    const auto *found = std::begin(around);
    do {
        found = std::find_if(std::begin(around), end, [text](QByteArrayView mark) { return text.startsWith(mark); });
        if (found != end) {
            text = text.sliced(found->size());
        }
    } while (found != end);
    do {
        found = std::find_if(std::begin(around), end, [text](QByteArrayView mark) { return text.endsWith(mark); });
        if (found != end) {
            text.chop(found->size());
        }
    } while (found != end);
    return text;
}

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

TokenProblem problemOf(QByteArrayView bytes, QByteArrayView token)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        return TokenProblem::Utf16;
    }
    if (token.isEmpty()) {
        return TokenProblem::Empty;
    }
    if (std::any_of(token.cbegin(), token.cend(), isBlank)) {
        return TokenProblem::Blank;
    }
    if (std::any_of(token.cbegin(), token.cend(), isControl)) {
        return TokenProblem::Control;
    }
    if (std::any_of(token.cbegin(), token.cend(), [](char c) { return static_cast<unsigned char>(c) > 0x7f; })) {
        return TokenProblem::Foreign;
    }
    return token.size() > longestToken ? TokenProblem::TooLong : TokenProblem::None;
}

} // namespace

Result<Secret> tokenFrom(QByteArray &&bytes)
{
    return tokenFrom(Secret(std::move(bytes))); // wiped at the end of this function
}

Result<Secret> tokenFrom(const Secret &given)
{
    const QByteArrayView token = trimmed(given.reveal());
    const TokenProblem problem = problemOf(given.reveal(), token);
    if (problem != TokenProblem::None) {
        return tokenError(problem);
    }
    return Secret(token.toByteArray());
}

} // namespace license
