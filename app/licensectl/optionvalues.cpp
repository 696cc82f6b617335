// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/optionvalues.h"

#include "app/licensectl/translate.h"
#include "app/licensectl/usage.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"

#include <algorithm>
#include <utility>

namespace license::ctl {

using namespace Qt::StringLiterals;

Expected wholeNumber(int least, int most)
{
    return {CtlWords::tr("a whole number from %1 to %2").arg(text::count(least), text::count(most))};
}

Expected oneOf(const QStringList &names)
{
    return {names.join(u", "_s), names};
}

std::optional<int> digits(const QString &text, int least, int most)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit)) {
        return std::nullopt;
    }
    bool fits = false;
    const int value = text.toInt(&fits);
    return fits && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

Take path(std::function<void(const QString &)> keep)
{
    return [keep = std::move(keep)](const QString &text) -> std::optional<Expected> {
        keep(text);
        return text.isEmpty() ? std::optional(Expected{CtlWords::tr("the name of a file or folder")}) : std::nullopt;
    };
}

std::function<void(const std::string &)> checked(const QString &name, Take take)
{
    return [name, take = std::move(take)](const std::string &bytes) {
        const QString text = QString::fromStdString(bytes);
        if (const auto expected = take(text)) {
            throw Wrong{CtlWords::tr("%1 cannot be “%2”. Allowed: %3.").arg(name, text::plain(text), expected->words) +
                        didYouMean(text, expected->known)};
        }
    };
}

} // namespace license::ctl
