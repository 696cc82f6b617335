// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QString>
#include <QWidget>

#include <gtest/gtest.h>

namespace license::test {

/// The one widget of this name; a test that asks for one that is not there has failed.
template <typename T>
T *widget(const QWidget &in, const char *name)
{
    T *found = in.findChild<T *>(QString::fromLatin1(name));
    if (!found) {
        ADD_FAILURE() << "no widget is called " << name;
    }
    return found;
}

/// What a label reads.
inline QString textOf(const QWidget &in, const char *name)
{
    const auto *label = widget<QLabel>(in, name);
    // Where a line may not break is a matter of its own: see unbroken().
    return label ? label->text().replace(QChar::Nbsp, u' ') : QString();
}

inline void press(const QWidget &in, const char *name)
{
    if (auto *button = widget<QAbstractButton>(in, name)) {
        button->click();
    }
}

/// Shown or to be shown with its window.
inline bool isOffered(const QWidget &in, const char *name)
{
    const auto *found = widget<QWidget>(in, name);
    return found && !found->isHidden();
}

} // namespace license::test

/// So that a failed comparison prints words.
inline void PrintTo(const QString &text, std::ostream *out)
{
    *out << '"' << text.toStdString() << '"';
}
