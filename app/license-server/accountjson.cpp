// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/accountjson.h"

#include <set>

namespace license::server {

namespace {

template <typename T>
void put(Json &json, const char *name, const std::optional<T> &value)
{
    if (value)
        json[name] = *value;
}

template <typename T>
std::optional<T> get(const Json &json, const char *name)
{
    const auto found = json.find(name);
    return found == json.end() ? std::nullopt : std::optional<T>(found->template get<T>());
}

Package packageFrom(const Json &json)
{
    Package package;
    package.name = json.at("name").get<std::string>();
    package.status = json.at("status").get<std::string>();
    package.reason = get<std::string>(json, "reason");
    package.channel = get<std::string>(json, "channel");
    package.validFrom = json.at("valid_from").get<qint64>();
    package.validUntil = get<qint64>(json, "valid_until");
    package.renews = get<bool>(json, "renews");
    if (const auto storage = json.find("storage"); storage != json.end())
        package.storage = Storage{storage->at("capacity").get<qint64>(), storage->at("used").get<qint64>()};
    return package;
}

LicenseRow rowFrom(const Json &json)
{
    return {json.at("type").get<std::string>(),
            json.at("label").get<std::string>(),
            json.at("assigned_to").get<std::string>(),
            json.at("total").get<qint64>(),
            json.at("used").get<qint64>(),
            get<qint64>(json, "valid_until")};
}

} // namespace

Json packageJson(const Package &package)
{
    Json json{{"name", package.name}, {"status", package.status}};
    put(json, "reason", package.reason);
    put(json, "channel", package.channel);
    json["valid_from"] = package.validFrom;
    put(json, "valid_until", package.validUntil);
    put(json, "renews", package.renews);
    if (package.storage)
        json["storage"] = Json{{"capacity", package.storage->capacity}, {"used", package.storage->used}};
    return json;
}

Json licensesJson(const std::vector<LicenseRow> &licenses)
{
    Json list = Json::array();
    for (const LicenseRow &row : licenses) {
        Json json{{"type", row.type},
                  {"label", row.label},
                  {"assigned_to", row.assignedTo},
                  {"total", row.total},
                  {"used", row.used}};
        put(json, "valid_until", row.validUntil);
        list.push_back(std::move(json));
    }
    return list;
}

QByteArray accountRecord(const Account &account)
{
    const Json record{{"package", packageJson(account.package)}, {"licenses", licensesJson(account.licenses)}};
    return QByteArray::fromStdString(record.dump());
}

std::optional<Account> accountFromRecord(const QByteArray &record)
{
    const std::optional<Json> json = parseObject(record);
    if (!json)
        return {};
    try {
        Account account;
        account.package = packageFrom(json->at("package"));
        for (const Json &row : json->at("licenses"))
            account.licenses.push_back(rowFrom(row));
        return account;
    } catch (const Json::exception &) {
        return {};
    }
}

std::optional<Json> parseObject(const QByteArray &text)
{
    constexpr int deepest = 8;
    std::vector<std::set<std::string>> names;
    bool refused = text.startsWith("\xef\xbb\xbf");
    const auto look = [&names, &refused](int depth, Json::parse_event_t event, const Json &parsed) {
        if (event == Json::parse_event_t::object_start)
            names.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            names.pop_back();
        else if (event == Json::parse_event_t::key)
            refused = !names.back().insert(parsed.get<std::string>()).second || refused;
        // A value at depth d lies within d containers.
        const bool opens = event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
        refused = refused || depth + (opens ? 1 : 0) > deepest;
        return true;
    };
    Json json = Json::parse(text.begin(), text.end(), look, false);
    if (refused || !json.is_object())
        return {};
    return json;
}

} // namespace license::server
