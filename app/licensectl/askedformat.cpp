// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cmdline/nearest.h"
#include "app/licensectl/cli.h"
#include "core/domain/enumnames.h"

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumName<Format> formatNames[] = {
    {Format::Text, "text"},
    {Format::Json, "json"},
    {Format::Csv, "csv"},
    {Format::Nagios, "nagios"},
    {Format::Prometheus, "prometheus"},
};

/// Whether a word equals another one or differs by one typing error.
bool isNearly(const QString &word, const QString &meant)
{
    return word == meant || cmdline::nearestWord(word, {meant}).has_value();
}

Format nearestFormat(const QString &word)
{
    return isNearly(word, formatName(Format::Nagios)) ? Format::Nagios : formatFrom(word).value_or(Format::Text);
}

/// Whether a word behind another option than --format, or within one, asks for a plug-in: -f nagios, --nagios.
bool namesPlugin(const QString &word)
{
    const QString plugin = formatName(Format::Nagios);
    return word.contains(plugin, Qt::CaseInsensitive) || isNearly(word, plugin);
}

} // namespace

QString formatName(Format format)
{
    return nameIn(formatNames, format);
}

std::optional<Format> formatFrom(QStringView name)
{
    return valueIn(formatNames, name);
}

Format formatAskedFor(const QStringList &arguments)
{
    Format asked = Format::Text;
    QString command;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word : word.left(equals);
        if (!word.startsWith(u'-')) {
            command = command.isEmpty() ? word : command;
        } else if (name == "--data-dir"_L1 || name == "--token-file"_L1 || name == "--store"_L1) {
            i += equals < 0 ? 1 : 0;
        } else if (isNearly(name, u"--format"_s)) {
            const Format format = nearestFormat(equals < 0 ? arguments.value(++i) : word.sliced(equals + 1));
            asked = asked == Format::Nagios ? asked : format;
        } else if (namesPlugin(equals < 0 ? arguments.value(i + 1) : word.sliced(equals + 1)) || namesPlugin(name)) {
            asked = Format::Nagios;
        }
    }
    // Only `status` is a plug-in; an unknown command may be a misspelt `status`.
    const bool another = command != "status"_L1 && isCommand(command);
    return asked == Format::Nagios && another ? Format::Text : asked;
}

} // namespace license::ctl
