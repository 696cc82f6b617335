// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseoptions.h"

#include <algorithm>
#include <iterator>

namespace license {

using namespace Qt::StringLiterals;

namespace {

enum class Kind { Text, Number, Seconds, Choice };

struct Option
{
    QLatin1StringView name;
    Kind kind = Kind::Text;
    QLatin1StringView choices{}; ///< separated by spaces
};

constexpr Option options[] = {
    {"application_name"_L1},
    {"channel_binding"_L1, Kind::Choice, "disable prefer require"_L1},
    {"connect_timeout"_L1, Kind::Seconds},
    {"gssencmode"_L1, Kind::Choice, "disable prefer require"_L1},
    {"hostaddr"_L1},
    {"keepalives"_L1, Kind::Number},
    {"keepalives_count"_L1, Kind::Number},
    {"keepalives_idle"_L1, Kind::Number},
    {"keepalives_interval"_L1, Kind::Number},
    {"krbsrvname"_L1},
    {"passfile"_L1},
    {"ssl_max_protocol_version"_L1, Kind::Choice, "TLSv1.2 TLSv1.3"_L1},
    {"ssl_min_protocol_version"_L1, Kind::Choice, "TLSv1.2 TLSv1.3"_L1},
    {"sslcert"_L1},
    {"sslcrl"_L1},
    {"sslcrldir"_L1},
    {"sslkey"_L1},
    {"sslmode"_L1, Kind::Choice, "disable allow prefer require verify-ca verify-full"_L1},
    {"sslrootcert"_L1},
    {"sslsni"_L1, Kind::Choice, "0 1"_L1},
    {"target_session_attrs"_L1, Kind::Choice, "any read-write read-only primary standby prefer-standby"_L1},
    {"tcp_user_timeout"_L1, Kind::Number},
};

constexpr int longestWait = 60;

const Option *find(QStringView name)
{
    const auto *const found =
        std::find_if(std::begin(options), std::end(options), [&](const Option &each) { return name == each.name; });
    return found == std::end(options) ? nullptr : found;
}

bool isNumber(QStringView value)
{
    return value.size() <= 9 &&
           std::all_of(value.begin(), value.end(), [](QChar each) { return each >= u'0' && each <= u'9'; });
}

} // namespace

bool isDatabaseOption(QStringView name)
{
    return find(name) != nullptr;
}

bool isSecretOption(QStringView name)
{
    return name.contains("password"_L1, Qt::CaseInsensitive) || name.contains("secret"_L1, Qt::CaseInsensitive) ||
           name.contains("token"_L1, Qt::CaseInsensitive) || name.compare("pwd"_L1, Qt::CaseInsensitive) == 0 ||
           name.compare("pass"_L1, Qt::CaseInsensitive) == 0;
}

bool fitsOption(QStringView name, QStringView value)
{
    const Option *option = find(name);
    if (option == nullptr || value.isEmpty()) {
        return false;
    }
    switch (option->kind) {
    case Kind::Text:
        return true;
    case Kind::Number:
        return isNumber(value);
    case Kind::Seconds: // 0 is without end
        return isNumber(value) && value.toInt() >= 1 && value.toInt() <= longestWait;
    case Kind::Choice:
        return !value.contains(u' ') &&
               QString(u' ' + QString(option->choices) + u' ').contains(QString(u' ' + value.toString() + u' '));
    }
    Q_UNREACHABLE();
}

bool isThisComputer(const DatabaseHost &host)
{
    return host.name.isEmpty() || host.name.startsWith(u'/') || host.name == "localhost"_L1 || host.name == "::1"_L1 ||
           (host.name.startsWith("127."_L1) &&
            std::all_of(host.name.begin(), host.name.end(), [](QChar each) { return each == u'.' || each.isDigit(); }));
}

bool isWeakTls(QStringView sslmode)
{
    return sslmode != "verify-full"_L1 && sslmode != "verify-ca"_L1;
}

} // namespace license
