// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cmdline/optionvalues.h"

#include "app/cmdline/translate.h"
#include "app/cmdline/usage.h"
#include "core/text/placewords.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"

#include <algorithm>
#include <utility>

namespace license::cmdline {

using namespace Qt::StringLiterals;

Expected wholeNumber(qint64 least, qint64 most)
{
    return {UsageWords::tr("a whole number from %1 to %2").arg(text::count(least), text::count(most))};
}

Expected oneOf(const QStringList &names)
{
    return {names.join(u", "_s), names};
}

std::optional<qint64> digits(const QString &text, qint64 least, qint64 most)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit)) {
        return std::nullopt;
    }
    bool fits = false;
    const qint64 value = text.toLongLong(&fits);
    return fits && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

Take path(std::function<void(const QString &)> keep)
{
    return [keep = std::move(keep)](const QString &text) -> std::optional<Expected> {
        keep(text);
        return text.isEmpty() ? std::optional(Expected{UsageWords::tr("the name of a file or folder")}) : std::nullopt;
    };
}

namespace {

/// The place that was read, unless it was refused.
template <typename Place>
Place accepted(const QString &name, const std::variant<Place, PlaceRefusal> &read)
{
    if (const auto *refused = std::get_if<PlaceRefusal>(&read)) {
        throw Wrong{name + u": "_s + text::placeRefusal(*refused)};
    }
    return std::get<Place>(read);
}

} // namespace

std::function<void(const std::string &)> checkedPlace(const QString &name, std::function<void(const StorePlace &)> keep)
{
    return [name, keep = std::move(keep)](const std::string &bytes) {
        keep(accepted(name, storePlaceFrom(QString::fromStdString(bytes))));
    };
}

std::function<void(const std::string &)> checkedFolder(const QString &name, std::function<void(const QString &)> keep)
{
    return [name, keep = std::move(keep)](const std::string &bytes) {
        const QString text = QString::fromStdString(bytes);
        if (text.isEmpty()) {
            checked(name, path(keep))(bytes); // in the words of every other file and folder
        }
        keep(accepted(name, folderPlaceFrom(text)).folder);
    };
}

std::function<void(const std::string &)> checked(const QString &name, Take take)
{
    return [name, take = std::move(take)](const std::string &bytes) {
        const QString text = QString::fromStdString(bytes);
        if (const auto expected = take(text)) {
            throw Wrong{
                UsageWords::tr("%1 cannot be “%2”. Allowed: %3.").arg(name, text::plain(text), expected->words) +
                didYouMean(text, expected->known)};
        }
    };
}

} // namespace license::cmdline
