// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseoptions.h"
#include "core/domain/storehosts.h"
#include "core/domain/storeplace.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

using storeurl::canBeHandedOn;
using storeurl::decoded;
using storeurl::Refused;
using storeurl::refused;

/// The name of an option, if it looks like one: a person may have pasted a password instead.
QString shownName(const QString &name)
{
    static const QRegularExpression usual(u"\\A[a-z][a-z0-9_]{0,29}\\z"_s);
    return usual.match(name).hasMatch() ? name : QString();
}

Refused setOnce(QString &target, const QString &name, const QString &value)
{
    if (!target.isEmpty()) {
        return refused(PlaceProblem::Twice, name);
    }
    target = value;
    return value.isEmpty() ? refused(PlaceProblem::Value, name) : std::nullopt;
}

bool isServiceName(const QString &name)
{
    static const QRegularExpression usual(u"\\A[\\p{L}\\p{N}_.-]{1,63}\\z"_s);
    return usual.match(name).hasMatch();
}

Refused readOption(const QString &name, const QString &value, DatabasePlace &place, QString &ports)
{
    if (isSecretOption(name)) {
        return refused(PlaceProblem::Password);
    }
    if (!canBeHandedOn(value)) {
        return refused(PlaceProblem::Value, shownName(name));
    }
    if (name == "host"_L1) {
        return storeurl::readHosts(value, place);
    }
    if (name == "service"_L1 && !isServiceName(value)) {
        return refused(PlaceProblem::Service);
    }
    for (const auto &[known, target] : {std::pair{"port"_L1, &ports}, std::pair{"dbname"_L1, &place.database},
                                        std::pair{"user"_L1, &place.user}, std::pair{"service"_L1, &place.service}}) {
        if (name == known) {
            return setOnce(*target, name, value);
        }
    }
    if (!isDatabaseOption(name)) {
        return refused(PlaceProblem::UnknownOption, shownName(name));
    }
    if (std::any_of(place.options.begin(), place.options.end(), [&](const auto &each) { return each.first == name; })) {
        return refused(PlaceProblem::Twice, name);
    }
    place.options.append({name, value});
    return fitsOption(name, value) ? std::nullopt : refused(PlaceProblem::Value, name);
}

Refused readOptions(QStringView text, DatabasePlace &place)
{
    QString ports;
    for (const QStringView each : text.split(u'&')) {
        const qsizetype equals = each.indexOf(u'=');
        const auto name = decoded(equals < 0 ? each : each.left(equals));
        const auto value = decoded(equals < 0 ? QStringView() : each.mid(equals + 1));
        if (name && isSecretOption(*name)) {
            return refused(PlaceProblem::Password);
        }
        if (!name || !value || each.mid(equals + 1).contains(u'=')) {
            return refused(PlaceProblem::Encoding);
        }
        if (equals < 0) {
            return refused(PlaceProblem::UnknownOption);
        }
        if (auto problem = readOption(*name, *value, place, ports)) {
            return problem;
        }
    }
    return ports.isEmpty() ? std::nullopt : storeurl::spreadPorts(ports, place);
}

/// What can be judged only when all parts are known.
Refused judge(const DatabasePlace &place)
{
    if (place.database.isEmpty() && place.service.isEmpty()) {
        return refused(PlaceProblem::NoDatabase);
    }
    const bool away = !std::all_of(place.hosts.begin(), place.hosts.end(), isThisComputer);
    for (const auto &[name, value] : place.options) {
        // An address in place of the name's own is where the connection goes.
        const bool elsewhere = away || !place.service.isEmpty() ||
                               std::any_of(place.options.begin(), place.options.end(),
                                           [](const auto &each) { return each.first == "hostaddr"_L1; });
        if (name == "sslmode"_L1 && isWeakTls(value) && elsewhere) {
            return refused(PlaceProblem::WeakTls);
        }
    }
    return std::nullopt;
}

Refused readUrl(QStringView text, DatabasePlace &place)
{
    const qsizetype question = text.indexOf(u'?');
    const QStringView path = question < 0 ? text : text.left(question);
    const qsizetype slash = path.indexOf(u'/');
    if (text.contains(u'#')) {
        return refused(PlaceProblem::Encoding);
    }
    if (auto problem = storeurl::readAuthority(slash < 0 ? path : path.left(slash), place)) {
        return problem;
    }
    const auto database = decoded(slash < 0 ? QStringView() : path.mid(slash + 1));
    if (!database) {
        return refused(PlaceProblem::Encoding);
    }
    if (!canBeHandedOn(*database) || (slash >= 0 && path.mid(slash + 1).contains(u'/'))) {
        return refused(PlaceProblem::Value, u"dbname"_s);
    }
    place.database = *database;
    if (auto problem = question < 0 ? std::nullopt : readOptions(text.mid(question + 1), place)) {
        return problem;
    }
    return judge(place);
}

/// libpq's other way to write: "host=… dbname=… password=…".
bool looksLikeSettings(const QString &text)
{
    static const QRegularExpression setting(
        u"(^|\\s)(host|hostaddr|port|dbname|user|password|passfile|service|sslmode)\\s*="_s,
        QRegularExpression::CaseInsensitiveOption);
    return setting.match(text).hasMatch();
}

/// True for a relative path that looks like an address with a slip. It would be a folder below the working folder, with
/// the parts of the address, a password too, for its name. "./NAME" names such a folder.
bool looksLikeAddress(const QString &text)
{
    static const QRegularExpression clear(u"\\A([./\\\\]|[a-zA-Z]:[/\\\\])"_s);
    static const QRegularExpression odd(u"\\A[\\s'\"]|[@:=?&]|//|\\p{Cf}|\\p{Cc}|['\"\\s]\\z"_s,
                                        QRegularExpression::UseUnicodePropertiesOption);
    return !clear.match(text).hasMatch() && odd.match(text).hasMatch();
}

} // namespace

std::variant<StorePlace, PlaceRefusal> storePlaceFrom(const QString &text)
{
    static const QRegularExpression url(u"\\Apostgres(?:ql)?://(.*)\\z"_s,
                                        QRegularExpression::CaseInsensitiveOption |
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression scheme(u"^([a-zA-Z][a-zA-Z0-9+.-]+://|postgres(ql)?:)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (text.trimmed().isEmpty()) {
        return PlaceRefusal{PlaceProblem::Empty};
    }
    DatabasePlace place;
    if (const auto match = url.match(text); match.hasMatch()) {
        const QString rest = match.captured(1);
        if (const auto problem = readUrl(rest, place)) {
            return *problem;
        }
        return StorePlace{place};
    }
    if (text.startsWith("service="_L1)) {
        place.service = text.mid(8);
        if (isServiceName(place.service)) {
            return StorePlace{place};
        }
        return PlaceRefusal{isSecretOption(text) ? PlaceProblem::Password : PlaceProblem::Service};
    }
    if (scheme.match(text).hasMatch() || looksLikeSettings(text)) {
        return PlaceRefusal{isSecretOption(text) ? PlaceProblem::Password : PlaceProblem::OtherKind};
    }
    if (text.startsWith(u'~')) { // no system knows it; it would be a folder of that name in the working folder
        return PlaceRefusal{PlaceProblem::Tilde};
    }
    if (looksLikeAddress(text)) {
        return PlaceRefusal{isSecretOption(text) ? PlaceProblem::Password : PlaceProblem::OtherKind};
    }
    return StorePlace{FolderPlace{text}};
}

std::variant<FolderPlace, PlaceRefusal> folderPlaceFrom(const QString &text)
{
    const auto place = storePlaceFrom(text);
    if (const auto *refused = std::get_if<PlaceRefusal>(&place)) {
        return *refused;
    }
    const auto *folder = std::get_if<FolderPlace>(&std::get<StorePlace>(place));
    if (!folder) {
        return PlaceRefusal{PlaceProblem::NotFolder};
    }
    return *folder;
}

} // namespace license
